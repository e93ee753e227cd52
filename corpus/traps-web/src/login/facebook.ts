declare const FB: { login(done: (reply: { status: string }) => void, options: object): void };

export function loginWithFacebook(): void {
  FB.login(
    (reply) => {
      if (reply.status === 'connected') {
        void fetch('/api/login/facebook', { method: 'POST' });
      }
    },
    { scope: 'public_profile,email' },
  );
}
