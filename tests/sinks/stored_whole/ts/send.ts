const post = { method: 'POST' };

export async function spread(code: string): Promise<void> {
  const kept = sessionStorage.getItem('pending') ?? '{}';
  const body = JSON.stringify({ ...JSON.parse(kept), code });
  await fetch('https://api.example.com/people', { ...post, body }); // expect: face-upload
}

export async function whole(): Promise<void> {
  const pending = JSON.parse(sessionStorage.getItem('pending') ?? '{}');
  if (!pending.name) return;
  await fetch('https://api.example.com/whole', { method: 'POST', body: JSON.stringify(pending) }); // expect: face-upload
}

export async function name(): Promise<void> {
  const pending = JSON.parse(sessionStorage.getItem('pending') ?? '{}');
  await fetch('https://api.example.com/names', { method: 'POST', body: JSON.stringify({ name: pending.name }) });
  const { photo, ...rest } = pending;
  await fetch('https://api.example.com/rest', { method: 'POST', body: JSON.stringify(rest) });
  console.log(photo.length);
}
