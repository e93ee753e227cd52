import { useNavigate } from 'react-router-dom';

export function Choose() {
  const navigate = useNavigate();
  return (
    <div>
      <button onClick={() => navigate('/faceLogin')}>刷脸登录</button>
      <button onClick={() => navigate('/password')}>密码登录</button>
    </div>
  );
}
