export function ConsentPanel({ onAnswer }: { onAnswer: (ok: boolean) => void }) {
  return (
    <section>
      <p>为完成访客登记，我们将采集您的面部特征信息。</p>
      <button onClick={() => onAnswer(true)}>同意</button>
      <button onClick={() => onAnswer(false)}>拒绝</button>
    </section>
  );
}
