const Client = require('./baidu-aip-sdk').face;
const client = new Client('id', process.env.KEY, process.env.SECRET);

faceDetect = async function (image) {
  return client.detect(image, 'BASE64', {}); // expect: missing-consent
};
faceSearch = async (image) => client.search(image, 'BASE64', 'staff');

module.exports = { faceDetect, faceSearch };
