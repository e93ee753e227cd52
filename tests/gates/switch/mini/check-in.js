Page({
  onPunch() {
    switch (wx.getStorageSync('face_consent')) {
      case 'granted':
        wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id });
        break;
      case 'denied':
        wx.showToast({ title: '您已拒绝' });
        break;
      default:
        wx.navigateBack();
    }
  },
});
