interface Options { url: string; method: 'GET' | 'POST'; data?: unknown; success: (answer: unknown) => void }

const base = 'https://people.example.cn/';

export function httpRequest(options: Options): void {
  uni.request({ url: base + options.url, method: options.method, data: options.data, success: options.success });
}
