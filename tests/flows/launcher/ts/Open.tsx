import * as faceapi from '@vladmandic/face-api';

export default function Open() {
  const onPicked = async (event: React.ChangeEvent<HTMLInputElement>) => {
    const image = await faceapi.bufferToImage(event.target.files![0]);
    await faceapi.computeFaceDescriptor(image); // expect: missing-consent
  };
  return <input type="file" accept="image/*" capture="user" onChange={onPicked} />;
}
