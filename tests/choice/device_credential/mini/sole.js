Page({
  verify() {
    wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.idCard }); // expect: sole-verification
  },
  soter() {
    wx.startSoterAuthentication({ requestAuthModes: ['facial'], challenge: 'c', authContent: '验证' });
  },
});
