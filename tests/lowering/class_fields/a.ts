class Page extends React.Component {
    static defaultProps = make();
    #secret = 1;
    state = { agreed: false };
    go = () => { this.#secret = 2; };
    constructor(props) {
        super(props);
        this.stop = this.stop.bind(this);
    }
    get ready() { return this.state.agreed; }
    async stop() { await this.go(); }
}
