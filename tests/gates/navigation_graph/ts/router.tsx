import { createBrowserRouter } from 'react-router-dom';
import { Home } from './pages/Home';
import { Consent } from './pages/Consent';
import { Face } from './pages/Face';
import { Direct } from './pages/Direct';

export const router = createBrowserRouter([
  { path: '/', element: <Home /> },
  { path: '/consent', element: <Consent /> },
  { path: '/face', element: <Face /> },
  { path: '/direct', element: <Direct /> },
]);
