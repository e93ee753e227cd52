import { BrowserRouter, Route, Routes } from 'react-router-dom';
import { Choose } from './Choose';
import { FaceLogin } from './FaceLogin';
import { FacePay } from './FacePay';
import { PasswordLogin } from './PasswordLogin';

export default function App() {
  return (
    <BrowserRouter>
      <Routes>
        <Route path="/" element={<Choose />} />
        <Route path="/FaceLogin" element={<FaceLogin />} />
        <Route path="/FacePay" element={<FacePay />} />
        <Route path="/password" element={<PasswordLogin />} />
      </Routes>
    </BrowserRouter>
  );
}
