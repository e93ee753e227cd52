export function withConsent(action: () => unknown): void {
  if (localStorage.getItem('face_consent')) {
    action();
  } else {
    window.close();
  }
}

export function timed(action: () => unknown): void {
  const start = performance.now();
  action();
  document.title = `took ${performance.now() - start}`;
}
