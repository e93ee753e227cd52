import { BrowserRouter, Route, Routes } from 'react-router-dom';
import { RequireConsent } from './RequireConsent';
import { RequireLogin } from './RequireLogin';
import CheckIn from './CheckIn';
import Bare from './Bare';
import Home from './Home';

export default function App() {
  return (
    <BrowserRouter>
      <Routes>
        <Route path="/" element={<Home />} />
        <Route path="/check-in" element={<RequireConsent><CheckIn /></RequireConsent>} />
        <Route path="/bare" element={<RequireLogin><Bare /></RequireLogin>} />
      </Routes>
    </BrowserRouter>
  );
}
