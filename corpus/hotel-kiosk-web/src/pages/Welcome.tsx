import { useState } from 'react';
import { useNavigate } from 'react-router-dom';

export default function Welcome() {
  const [code, setCode] = useState('');
  const navigate = useNavigate();
  return (
    <main>
      <h1>欢迎光临</h1>
      <input value={code} placeholder="请输入订单号" onChange={(e) => setCode(e.target.value)} />
      <button onClick={() => navigate(`/verify/${code}`)}>办理入住</button>
    </main>
  );
}
