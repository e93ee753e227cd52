Page({
  data: { dark: false },
  onMoon() {
    this.setData({ dark: !this.data.dark });
  },
  onStart() {
    if (this.data.dark) {
      wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id }); // expect: missing-consent
    }
  },
});
