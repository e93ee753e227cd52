export async function upload(path: string, body: Blob): Promise<void> {
  await fetch(path, { method: 'PUT', body });
}

export async function push(path: string, body: string): Promise<string> {
  const reply = await fetch(path, { method: 'POST', body });
  return reply.text();
}
