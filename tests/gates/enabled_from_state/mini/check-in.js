Page({
  data: { rules: false, canStart: false },
  onRules(e) {
    this.setData({ rules: e.detail.value });
    this.refresh();
  },
  refresh() {
    this.setData({ canStart: this.data.rules });
  },
  onStart() {
    wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id });
  },
});
