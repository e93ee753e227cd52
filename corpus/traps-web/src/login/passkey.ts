import { startAuthentication } from '@simplewebauthn/browser';

export async function register(options: PublicKeyCredentialCreationOptions): Promise<Credential | null> {
  return navigator.credentials.create({ publicKey: options });
}

export async function signIn(options: PublicKeyCredentialRequestOptions): Promise<void> {
  const credential = await navigator.credentials.get({ publicKey: options });
  await fetch('/api/passkey/verify', { method: 'POST', body: JSON.stringify(credential) });
}

export async function signInWithFaceId(optionsJSON: never): Promise<unknown> {
  return startAuthentication(optionsJSON);
}
