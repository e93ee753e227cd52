function declared(a, b = 1, ...rest) {
    return a;
}
const arrow = async (x) => x.go()!;
const assigned = (function (cb) {
    cb(() => { done(); });
} as any);
function* saga() {
    yield call(arrow, 1);
}
const Card = memo<any>((props) => show(props));
window.onFace = function (result) { saga(result); };
