Page({
  verify() {
    wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.idCard });
  },
  soter() {
    wx.startSoterAuthentication({ requestAuthModes: ['fingerPrint'], challenge: 'c', authContent: '验证' });
  },
});
