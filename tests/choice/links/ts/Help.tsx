export default function Help() {
  return <p>请正对屏幕</p>;
}
