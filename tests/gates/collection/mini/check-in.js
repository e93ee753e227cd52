Page({
  data: { agreed: [] },
  onChange(e) {
    this.setData({ agreed: e.detail.value });
  },
  onPunch() {
    if (this.data.agreed.indexOf('face') < 0) {
      wx.showToast({ title: '请先勾选' });
      return;
    }
    wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id });
  },
});
