Page({
  data: { checked: false },
  onRules(e) {
    this.setData({ checked: e.detail.value.length > 0 });
  },
  onStart() {
    if (!this.data.checked) {
      wx.showToast({ title: '请先勾选', icon: 'none' });
      return;
    }
    wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id });
  },
});
