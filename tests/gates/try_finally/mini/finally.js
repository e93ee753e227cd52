Page({
  onPunch() {
    try {
      if (!wx.getStorageSync('face_consent')) return;
    } finally {
      wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id }); // expect: missing-consent
    }
  },
});
