import Swal from 'sweetalert2';
import * as faceapi from '@vladmandic/face-api';

export default function CheckIn({ canvas }: { canvas: HTMLCanvasElement }) {
  const punch = () => {
    Swal.fire({
      title: '人脸信息处理授权',
      text: '我们将采集您的人脸照片用于门禁核验，是否同意？',
      showCancelButton: true,
      confirmButtonText: '同意',
      cancelButtonText: '不同意',
    }).then((result) => {
      if (result.isConfirmed) {
        void faceapi.computeFaceDescriptor(canvas);
      }
    });
  };
  return <button onClick={punch}>打卡</button>;
}
