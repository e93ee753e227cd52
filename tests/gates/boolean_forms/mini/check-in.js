Page({
  onNumber() {
    if (wx.getStorageSync('face_consent') == 1) {
      this.open();
    }
  },
  onText() {
    if ('Y' === wx.getStorageSync('face_consent')) this.open();
  },
  onNegated() {
    const refused = !wx.getStorageSync('face_consent');
    if (refused) {
      return false;
    }
    this.open();
  },
  open() {
    wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id });
  },
});
