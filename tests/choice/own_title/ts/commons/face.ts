const plugin = uni.requireNativePlugin('BD-FacePlugin');

export function collectFace(done: (face: object) => void): void {
  plugin.collectFace({}, done); // expect: sole-verification
}
