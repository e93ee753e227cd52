@Injectable({ providedIn: 'root' })
export abstract class FaceService<T> extends Base<T> implements OnInit, OnDestroy {
    #token = 'x';
    static shared: FaceService<any>;
    private readonly limit: number = 3;
    @Input() agreed?: boolean | null;
    handle = async (event: Event) => { this.start(event); };
    constructor(private readonly http: HttpClient, @Inject(KEY) public key: string, plain: number) {
        super(plain);
    }
    get ready(): boolean { return this.#token !== ''; }
    set ready(value: boolean) { this.key = value; }
    static create(): FaceService<any> { return new FaceService(); }
    abstract stop(id: string): void;
    start(event: Event): void;
    start(event: Event, twice?: boolean): void { this.http.post<Result>(`/face/${this.key}`, event); }
    static { register(); }
}
enum Mode { Login, Pay = 'pay' }
interface Props extends Base { onAgree: (ok: boolean) => void; stop(): void; }
type Shape = { name: string };
type Alias = Promise<Shape>;
namespace Tools { export function help() {} }
declare module 'x' { const y: number; }
