export async function punch(canvas: HTMLCanvasElement): Promise<void> {
  if (!localStorage.getItem('face_consent')) return;
  const { scan } = await import('./face');
  await scan(canvas);
}
