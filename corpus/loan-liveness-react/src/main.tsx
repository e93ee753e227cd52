import ReactDOM from 'react-dom/client';
import { Apply } from './Apply';

ReactDOM.createRoot(document.getElementById('root')!).render(<Apply />);
