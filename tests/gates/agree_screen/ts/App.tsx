import { BrowserRouter, Route, Routes } from 'react-router-dom';
import Consent from './Consent';
import Face from './Face';
import Skipped from './Skipped';

export default function App() {
  return (
    <BrowserRouter>
      <Routes>
        <Route path="/" element={<Consent />} />
        <Route path="/face" element={<Face />} />
        <Route path="/skipped" element={<Skipped />} />
      </Routes>
    </BrowserRouter>
  );
}
