export class Dice {
  constructor() {
    this.face = 1;
  }

  roll() {
    this.face = 1 + Math.floor(Math.random() * 6);
    return this.face;
  }
}

export async function identifyFace(dice) {
  const reply = await fetch('/api/dice', { method: 'POST', body: JSON.stringify({ face: dice.face }) });
  return reply.json();
}
