import http from './http';

export const compareFace = (image: string) => http.post('/face/compare', { image }); // expect: face-upload

export const saveScore = (score: number) => http.post('/face/score', { score });

export function send(path: string, body: unknown) {
  return http({ url: path, method: 'post', data: body }); // expect: face-upload
}

export function report(path: string, body: unknown) {
  return http.request({ url: path, method: 'post', data: body });
}
