Page({
  onPunch(e) {
    if (e.currentTarget.dataset.first) {
      if (!wx.getStorageSync('face_consent')) return;
    }
    wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id }); // expect: missing-consent
  },
});
