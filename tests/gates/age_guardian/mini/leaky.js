Page({
  onPunch() {
    if (!wx.getStorageSync('face_consent')) return;
    if (this.data.age < 14) {
      this.setData({ mode: 'child' });
      wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id }); // expect: minor-without-guardian
      return;
    }
    this.setData({ mode: 'adult' });
  },
});
