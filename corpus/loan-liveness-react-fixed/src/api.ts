export async function idPhoto(): Promise<number[]> {
  const reply = await fetch('/api/applicant/portrait');
  const { feature } = await reply.json();
  return feature;
}

export async function finish(passed: boolean): Promise<void> {
  await fetch('/api/applications/finish', { method: 'POST', body: JSON.stringify({ passed }) });
}
