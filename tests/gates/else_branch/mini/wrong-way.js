Page({
  onPunch() {
    if (wx.getStorageSync('face_consent')) {
      wx.navigateBack();
    } else {
      wx.startFacialRecognitionVerify({ name: '李四', idCardNumber: this.data.id }); // expect: missing-consent
    }
  },
});
