import axios from 'axios';

export default function Compare() {
  const pick = async (event: React.ChangeEvent<HTMLInputElement>) => {
    const form = new FormData();
    form.append('file', event.target.files![0]);
    await axios.post('/api/face-compare', form); // expect: face-upload
  };
  return <input type="file" accept="image/*" onChange={pick} />;
}
