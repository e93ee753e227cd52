import { BrowserRouter, Route, Routes } from 'react-router-dom';
import Home from './Home';
import Sole from './Sole';
import Offered from './Offered';
import Help from './Help';
import PasswordLogin from './PasswordLogin';

export default function App() {
  return (
    <BrowserRouter>
      <Routes>
        <Route path="/" element={<Home />} />
        <Route path="/login/face" element={<Sole />} />
        <Route path="/member/face" element={<Offered />} />
        <Route path="/help" element={<Help />} />
        <Route path="/login/password" element={<PasswordLogin />} />
      </Routes>
    </BrowserRouter>
  );
}
