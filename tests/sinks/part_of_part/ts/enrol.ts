import * as faceapi from 'face-api.js';
import axios from 'axios';

const visit = { person: { name: '', photo: '' }, room: '101' };

export async function take(canvas: HTMLCanvasElement): Promise<void> {
  await faceapi.detectSingleFace(canvas);
  visit.person.photo = canvas.toDataURL();
}

export async function send(): Promise<void> {
  await axios.post('https://api.example.com/rooms', visit.room);
  await axios.post('https://api.example.com/names', visit.person.name);
  await axios.post('https://api.example.com/people', visit.person); // expect: face-upload
}

export function show(): void {
  console.log(visit.room);
  console.log(visit.person.name);
  console.log(visit.person.photo); // expect: face-data-in-logs
  const { person } = visit;
  console.log(person.name);
  console.log(person.photo); // expect: face-data-in-logs
}
