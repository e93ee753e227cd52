import ReactDOM from 'react-dom/client';
import { createBrowserRouter, RouterProvider } from 'react-router-dom';
import Welcome from './pages/Welcome';
import Verify from './pages/Verify';
import RoomCard from './pages/RoomCard';

const router = createBrowserRouter([
  { path: '/', element: <Welcome /> },
  { path: '/verify/:orderId', element: <Verify /> },
  { path: '/card/:orderId', element: <RoomCard /> },
]);

ReactDOM.createRoot(document.getElementById('root')!).render(<RouterProvider router={router} />);
