const plugin = uni.requireNativePlugin('BD-FacePlugin');

export function collectFace(done) {
  plugin.collectFace({}, done); // expect: sole-verification
}
