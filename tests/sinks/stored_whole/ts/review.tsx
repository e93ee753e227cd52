import { useEffect, useState } from 'react';

export default function Review() {
  const [visitor, setVisitor] = useState<{ name: string; photo: string } | null>(null);
  const [name, setName] = useState('');

  useEffect(() => {
    const raw = sessionStorage.getItem('visitor');
    if (raw) {
      const kept = JSON.parse(raw);
      setVisitor(kept);
      setName(kept.name ?? '');
    }
  }, []);

  useEffect(() => {
    if (!visitor) return;
    const updated = { ...visitor, name: name.trim() };
    // expect: unbounded-retention
    // expect: unencrypted-storage
    sessionStorage.setItem('visitor', JSON.stringify(updated));
  }, [name]);

  const finish = async () => {
    await fetch('https://api.example.com/names', { method: 'POST', body: JSON.stringify({ name }) });
    await fetch('https://api.example.com/visitors', { method: 'POST', body: JSON.stringify({ ...visitor, name }) }); // expect: face-upload
  };
  return <button onClick={finish}>确认</button>;
}
