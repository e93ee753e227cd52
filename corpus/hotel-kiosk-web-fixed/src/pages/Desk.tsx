export default function Desk() {
  return <p>请持身份证到前台办理入住，工作人员将为您核验。</p>;
}
