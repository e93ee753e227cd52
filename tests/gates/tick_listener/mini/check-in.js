Page({
  data: { first: false, second: false },
  onFirst(e) {
    this.setData({ first: e.detail });
  },
  onSecond(e) {
    this.setData({ second: e.detail });
  },
  onStart() {
    const { first, second } = this.data;
    if (first && second) {
      wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id });
    }
  },
});
