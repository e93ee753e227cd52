Page({
  onLoad() {
    wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id }) // expect: missing-consent
  },
})
