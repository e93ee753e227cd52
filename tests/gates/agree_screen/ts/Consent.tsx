import { useNavigate } from 'react-router-dom';

export default function Consent() {
  const navigate = useNavigate();
  return (
    <div>
      <p>人脸信息处理同意书：我们将在本机处理您的人脸图像，用于考勤核验。</p>
      <button onClick={() => navigate('/face')}>同意并继续</button>
      <button onClick={() => navigate('/skipped')}>暂不同意</button>
    </div>
  );
}
