async function login(): Promise<void> {
    const result = await post<Result>('/login', body);
    if (!(await confirm())) return;
    post('/face').then((res) => { use(res); }).catch(stop).finally(() => end());
    await Promise.all<any>([one(), two()]);
    for await (const chunk of stream) use(chunk);
    (async () => { await later(); })();
}
