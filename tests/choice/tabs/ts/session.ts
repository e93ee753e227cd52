export function signIn(): void {
  window.location.href = '/home';
}
