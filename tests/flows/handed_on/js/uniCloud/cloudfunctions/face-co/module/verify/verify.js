module.exports = async function (params = {}) {
  const manager = uniCloud.getFacialRecognitionVerifyManager({ requestId: '1' });
  return manager.getCertifyId({ realName: params.name }); // expect: missing-consent
};
