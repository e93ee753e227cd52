Page({
  onPunch() {
    if (!wx.getStorageSync('face_consent')) return;
    if (this.data.age < 14) {
      wx.showToast({ title: '未满十四周岁，不能使用刷脸', icon: 'none' });
      return;
    }
    wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id });
  },
});
