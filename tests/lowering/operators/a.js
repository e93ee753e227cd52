function f() {
    const a = x?.y?.z(1) ?? fallback;
    onAgree?.();
    count++;
    total += count;
    name ||= 'x';
    if (typeof a === 'string' && !!b) return void 0;
    if (a instanceof Foo || 'k' in map) throw new Error('no');
    delete store['face'];
    const text = `hi ${name}, ${a + b}!`;
    const match = /^1\d{10}$/.test(phone);
    return (0, util.run)(text), undefined;
}
