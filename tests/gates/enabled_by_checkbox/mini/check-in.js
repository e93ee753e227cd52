Page({
  data: { ticked: false },
  onTick({ detail }) {
    this.setData({ ticked: detail.value.length === 1 });
  },
  onStart() {
    wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id });
  },
});
