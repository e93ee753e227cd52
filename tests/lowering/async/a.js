async function login() {
    const result = await post('/login', body);
    if (!(await confirm())) return;
    post('/face').then((res) => { use(res); }).catch(stop).finally(() => end());
    await Promise.all([one(), two()]);
    for await (const chunk of stream) use(chunk);
    (async () => { await later(); })();
}
