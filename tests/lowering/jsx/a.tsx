export function Consent({ onAgree }) {
    const [agreed, setAgreed] = useState(false);
    return (
        <>
            <Modal.Body title="人脸&amp;信息" open {...rest}>
                {/* what we ask for */}
                我同意 &nbsp; <a href="/face">人脸识别</a>
                <Checkbox checked={agreed} onChange={(e) => setAgreed(e.target.checked)} />
            </Modal.Body>
            {agreed ? <Camera ref={camera} /> : null}
            {agreed && <Button disabled={!agreed} onClick={onAgree}>开始</Button>}
            {items.map((item) => <li key={item.id}>{item.name}</li>)}
        </>
    );
}
