function declared(a, b = 1, ...rest) {
    return a;
}
const arrow = async (x) => x.go();
const assigned = function (cb) {
    cb(() => { done(); });
};
function* saga() {
    yield call(arrow, 1);
}
const Card = memo((props) => show(props));
window.onFace = function (result) { saga(result); };
