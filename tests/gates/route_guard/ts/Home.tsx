import { Link } from 'react-router-dom';

export default function Home() {
  return <nav><Link to="/check-in">签到</Link><Link to="/bare">快速签到</Link></nav>;
}
