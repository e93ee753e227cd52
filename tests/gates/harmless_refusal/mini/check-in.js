Page({
  data: { agreed: false },
  onAgree(e) {
    this.setData({ agreed: e.detail.value.length > 0 });
  },
  onStart() {
    if (!this.data.agreed) return;
    wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id });
  },
});
