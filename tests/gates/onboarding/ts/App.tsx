import { useState } from 'react';
import Rules from './Rules';
import Main from './Main';

export default function App() {
  const [onboarded, setOnboarded] = useState(localStorage.getItem('onboarded') === '1');
  const done = () => {
    localStorage.setItem('onboarded', '1');
    setOnboarded(true);
  };
  return onboarded ? <Main /> : <Rules onDone={done} />;
}
