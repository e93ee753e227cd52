Page({
  onPunch() {
    wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id }); // expect: missing-consent
    if (!wx.getStorageSync('face_consent')) {
      return;
    }
    wx.showToast({ title: '打卡成功' });
  },
});
