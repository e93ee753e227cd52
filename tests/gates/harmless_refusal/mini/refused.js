Page({
  data: { refused: false },
  onRefuse(e) {
    this.setData({ refused: e.detail.value.length > 0 });
  },
  onStart() {
    if (!this.data.refused) return;
    wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id }); // expect: missing-consent
  },
});
