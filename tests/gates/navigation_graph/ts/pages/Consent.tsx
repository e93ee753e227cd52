import { useNavigate } from 'react-router-dom';

export function Consent() {
  const navigate = useNavigate();
  return (
    <div>
      <p>Facial recognition consent: your face image is processed on this device to open the door.</p>
      <button onClick={() => navigate('/face', { replace: true })}>I agree</button>
      <button onClick={() => navigate(-1)}>Decline</button>
    </div>
  );
}
