Page({
  onPunch() {
    if (!wx.getStorageSync('face_consent')) {
      wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id }); // expect: missing-consent
    }
  },
});
