const http = require('http');
function AipFace(id, key, secret) {
  this.key = key;
}
AipFace.prototype.detect = function (image, type, options) {
  return http.request({ host: 'aip.baidubce.com', path: '/rest/2.0/face/v3/detect', body: image });
};
module.exports = AipFace;
