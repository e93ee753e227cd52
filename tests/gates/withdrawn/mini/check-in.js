Page({
  onPunch() {
    if (wx.getStorageSync('face_consent') && !wx.getStorageSync('face_consent_withdrawn')) {
      wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id });
    }
  },
});
