import { Link, useNavigate } from 'react-router-dom';

export function Home() {
  const navigate = useNavigate();
  return (
    <nav>
      <Link to="/consent">刷脸开门</Link>
      <button onClick={() => navigate('/direct')}>快速开门</button>
    </nav>
  );
}
