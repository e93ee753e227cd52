import { httpRequest } from './request';

export const courses = (data: unknown) =>
  new Promise((resolve) => {
    httpRequest({ url: 'course/api/select', method: 'POST', data, success: resolve });
  });

export function enrol(photo: string) {
  return new Promise((resolve) => {
    // expect: face-upload "https://people.example.cn/user/api/enrol"
    httpRequest({ url: 'user/api/enrol', method: 'POST', data: { photo }, success: resolve });
  });
}

export const history = (data: unknown) =>
  new Promise((resolve) => {
    httpRequest({ url: 'course/api/history', method: 'POST', data, success: resolve });
  });
