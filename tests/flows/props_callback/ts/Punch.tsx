export function Punch({ label, onPunch }: { label: string; onPunch: () => void }) {
  return <button onClick={onPunch}>{label}</button>;
}
