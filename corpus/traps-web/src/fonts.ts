export async function loadTypefaces(): Promise<void> {
  const face = new FontFace('Brand', 'url(/fonts/brand.woff2)');
  await face.load();
  document.fonts.add(face);
}

export const pickFontFace = (faces: FontFaceSet) => [...faces].find((face) => face.family === 'Brand');
