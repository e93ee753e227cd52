export async function createSession(): Promise<string> {
  const reply = await fetch('/api/liveness/sessions', { method: 'POST' });
  const { sessionId } = await reply.json();
  return sessionId;
}

export async function finish(sessionId: string): Promise<void> {
  await fetch(`/api/liveness/sessions/${sessionId}/finish`, { method: 'POST' });
}
