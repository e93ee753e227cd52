Page({
  onPunch() {
    switch (wx.getStorageSync('face_consent')) {
      case 'granted':
        wx.navigateBack();
        break;
      default:
        wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id }); // expect: missing-consent
    }
  },
});
