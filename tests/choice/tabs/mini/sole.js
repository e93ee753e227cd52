Page({
  data: { tab: 'face' },
  onTab(e) {
    this.setData({ tab: e.currentTarget.dataset.tab });
  },
  verify() {
    wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.idCard }); // expect: sole-verification
  },
});
