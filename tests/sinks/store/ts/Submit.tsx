import { useFaceStore } from './face-store';

export default function Submit() {
  const { photo, visitor } = useFaceStore();
  const send = () => fetch('/api/visitors', { method: 'POST', body: JSON.stringify({ photo }) }); // expect: face-upload
  const rename = () => fetch('/api/visitors', { method: 'PATCH', body: JSON.stringify({ visitor }) });
  return <div><button onClick={send}>提交</button><button onClick={rename}>改名</button></div>;
}
