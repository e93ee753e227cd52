import { useState } from 'react';

export function PasswordLogin() {
  const [password, setPassword] = useState('');
  const login = () => fetch('/login', { method: 'POST', body: password });
  return (
    <form onSubmit={login}>
      <input type="password" value={password} onChange={(e) => setPassword(e.target.value)} placeholder="密码" />
      <button>登录</button>
    </form>
  );
}
