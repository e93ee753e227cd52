Page({
  data: { name: '', idCard: '' },
  verify() {
    wx.startFacialRecognitionVerify({ name: this.data.name, idCardNumber: this.data.idCard });
  },
  choose() {
    wx.showToast({ title: '已选择', icon: 'none' });
  },
});
