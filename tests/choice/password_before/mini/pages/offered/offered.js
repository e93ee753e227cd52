Page({
  data: { name: '', idCard: '' },
  verify() {
    wx.startFacialRecognitionVerify({ name: this.data.name, idCardNumber: this.data.idCard });
  },
  login() {
    wx.showToast({ title: '登录中', icon: 'none' });
  },
});
