Page({
  onPunch: function () {
    if (!wx.getStorageSync('face_consent')) {
      wx.showToast({ title: '请先同意人脸信息处理规则', icon: 'none' });
      return;
    }
    wx.startFacialRecognitionVerify({ name: this.data.name, idCardNumber: this.data.id });
  },
});
