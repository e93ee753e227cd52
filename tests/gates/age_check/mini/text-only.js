Page({
  onPunch() {
    if (!wx.getStorageSync('face_consent')) return;
    this.setData({ hello: this.data.age < 14 ? '小朋友，你好' : '您好' });
    wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id }); // expect: missing-age-gate
  },
});
