import { useNavigate, useParams } from 'react-router-dom';

export default function Consent() {
  const { orderId } = useParams();
  const navigate = useNavigate();
  return (
    <main>
      <h2>人脸信息处理同意书</h2>
      <p>
        示例酒店管理有限公司（电话 010-12345678）将在本机采集您的人脸图像，与订单照片比对，用于本次入住核验；
        比对完成后立即删除，不上传、不保存。人脸核验不是办理入住的必要条件，不同意不影响您入住。
        您可以随时到前台撤回同意、查阅或删除您的信息。
      </p>
      <button onClick={() => navigate(`/verify/${orderId}`)}>同意并刷脸核验</button>
      <button onClick={() => navigate('/desk')}>不同意，前台人工核验身份证</button>
    </main>
  );
}
