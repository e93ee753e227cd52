import { useSteps } from './store';

export function Step() {
  const { accept } = useSteps();
  return (
    <section>
      <p>我们将采集您的人脸照片，用于门禁比对。</p>
      <button onClick={accept}>同意</button>
      <button onClick={() => window.history.back()}>不同意</button>
    </section>
  );
}

export function Tour() {
  const finish = useSteps((state) => state.finish);
  return (
    <section>
      <p>欢迎使用考勤助手</p>
      <button onClick={() => finish()}>知道了</button>
    </section>
  );
}
