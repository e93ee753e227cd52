import axios from 'axios';

export default function Logo() {
  const pick = async (event: React.ChangeEvent<HTMLInputElement>) => {
    const form = new FormData();
    form.append('file', event.target.files![0]);
    await axios.post('/api/logos', form);
  };
  return <input type="file" accept="image/*" onChange={pick} />;
}
