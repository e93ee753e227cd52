Page({
  onPunch() {
    if (!wx.getStorageSync('face_consent')) {
      wx.navigateTo({ url: '/pages/settings/settings' });
    } else {
      wx.startFacialRecognitionVerify({ name: '李四', idCardNumber: this.data.id });
    }
  },
});
