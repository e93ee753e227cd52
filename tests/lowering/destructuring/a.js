function Login({ onClose, user: { id = 1 }, ...rest }, [first, { second }]) {
    const { agreed, list: items } = this.props;
    const { data, error: problem = null } = load();
    const [open, setOpen] = useState(false);
    const [, setOther] = useState();
    const [only] = useState();
    const { [key]: chosen } = data;
    for (const { name, ...more } of items) {
        use(name, more);
    }
    [a, b] = [b, a];
    ({ x: this.x, y } = point);
    list.forEach(({ name }) => use(name));
}
const { post, get: fetchIt } = makeClient();
const [left, right] = pair();
