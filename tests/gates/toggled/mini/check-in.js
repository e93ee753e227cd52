Page({
  data: { ticked: false },
  onTick() {
    this.setData({ ticked: !this.data.ticked });
  },
  onStart() {
    if (this.data.ticked) {
      wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id });
    }
  },
});
