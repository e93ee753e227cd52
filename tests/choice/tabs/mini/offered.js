Page({
  data: { tab: 'face' },
  onTab(e) {
    this.setData({ tab: e.currentTarget.dataset.tab });
  },
  verify() {
    wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.idCard });
  },
  login() {
    wx.request({ url: 'https://api.example.cn/login', method: 'POST', data: { code: this.data.code } });
  },
});
