import { Link } from 'react-router-dom';

export default function Home() {
  return <nav><Link to="/login/face">访客</Link><Link to="/member/face">会员</Link></nav>;
}
