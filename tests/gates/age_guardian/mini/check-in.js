Page({
  data: { guardian: false },
  onGuardian(e) {
    this.setData({ guardian: e.detail.value.length > 0 });
  },
  onPunch() {
    if (!wx.getStorageSync('face_consent')) return;
    if (this.data.age < 14 && !this.data.guardian) {
      wx.showToast({ title: '请监护人同意' });
      return;
    }
    wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id });
  },
});
