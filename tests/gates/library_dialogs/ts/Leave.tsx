import Swal from 'sweetalert2';
import * as faceapi from '@vladmandic/face-api';

export default function Leave({ canvas }: { canvas: HTMLCanvasElement }) {
  const punch = async () => {
    const result = await Swal.fire({ title: '提示', text: '确定要退出吗？', showCancelButton: true });
    if (result.isConfirmed) {
      void faceapi.computeFaceDescriptor(canvas); // expect: missing-consent
    }
  };
  return <button onClick={punch}>打卡</button>;
}
