export default function Rules({ onDone }: { onDone: () => void }) {
  return (
    <div>
      <p>人脸信息单独同意：我们将采集您的人脸特征用于门禁核验。</p>
      <button onClick={onDone}>同意</button>
    </div>
  );
}
