export function Proctor() {
  return (
    <main>
      <h1>监考老师人工核验</h1>
      <p>请准备好准考证和身份证，监考老师将在十分钟内与您视频连线。</p>
    </main>
  );
}
