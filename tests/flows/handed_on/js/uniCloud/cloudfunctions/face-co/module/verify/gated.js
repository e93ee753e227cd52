module.exports = async function (params = {}) {
  if (!params.user.faceConsent) return null;
  const manager = uniCloud.getFacialRecognitionVerifyManager({ requestId: '1' });
  return manager.getCertifyId({ realName: params.name });
};
