export function Screen({ title, list, pick, start }) {
  const [agreed, setAgreed] = useState(false);
  const [busy, setBusy] = useState(false);
  return (
    <section>
      <h1>{title}</h1>
      <Checkbox checked={agreed} onChange={(event) => setAgreed(event.target.checked)}>
        I agree to the use of {title}
      </Checkbox>
      {busy ? <Spin text="Wait" /> : <button disabled={!agreed} onClick={() => start()}>Start</button>}
      {list.map((item) => <Row value={item.name} onClick={() => pick(item)} />)}
    </section>
  );
}
