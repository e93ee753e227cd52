import ReactDOM from 'react-dom/client';
import { createBrowserRouter, RouterProvider } from 'react-router-dom';
import Welcome from './pages/Welcome';
import Consent from './pages/Consent';
import Verify from './pages/Verify';
import Desk from './pages/Desk';
import RoomCard from './pages/RoomCard';

const router = createBrowserRouter([
  { path: '/', element: <Welcome /> },
  { path: '/consent/:orderId', element: <Consent /> },
  { path: '/verify/:orderId', element: <Verify /> },
  { path: '/desk', element: <Desk /> },
  { path: '/card/:orderId', element: <RoomCard /> },
]);

ReactDOM.createRoot(document.getElementById('root')!).render(<RouterProvider router={router} />);
