Page({
  data: { ticked: false },
  begin() {
    if (this.data.ticked) {
      wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id });
    }
  },
});
