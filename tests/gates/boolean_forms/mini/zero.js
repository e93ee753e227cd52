Page({
  onPunch() {
    if (wx.getStorageSync('face_consent') == 0) {
      wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id }); // expect: missing-consent
    }
  },
});
