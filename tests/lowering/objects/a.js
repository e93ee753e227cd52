const options = {
    quality: 'high',
    'content-type': 1,
    [key]: 2,
    name,
    ...defaults,
    success(res) { done(res); },
    fail: () => stop(),
    complete: async function () { end(); },
};
start({ list: [1, two, ...more], nested: {} });
