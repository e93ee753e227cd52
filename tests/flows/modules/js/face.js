function verify(id) {
  wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: id });
}
exports.verify = verify;
exports.now = (id) => wx.startFacialRecognitionVerifyAndUploadVideo({ name: '张三', idCardNumber: id }); // expect: missing-consent
