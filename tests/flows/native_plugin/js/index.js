const map = uni.requireNativePlugin('Acme-Map');
const service = uni.requireNativePlugin('DC-WBFaceService');

export function place() {
  map.locate({}, (where) => where.lat);
}

export function verify(order) {
  service.startWbFaceVerifyService({ order }, (result) => result.success); // expect: missing-consent
}
