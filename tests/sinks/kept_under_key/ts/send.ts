export async function greet(): Promise<void> {
  const visitor = JSON.parse(localStorage.getItem('visitor') ?? '{}');
  await fetch('https://api.example.com/names', { method: 'POST', body: visitor.name });
}

export async function send(): Promise<void> {
  const visitor = JSON.parse(localStorage.getItem('visitor') ?? '{}');
  await fetch('https://api.example.com/photos', { method: 'POST', body: visitor.photo }); // expect: face-upload
}
