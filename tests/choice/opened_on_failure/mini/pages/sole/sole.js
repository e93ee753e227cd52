Page({
  data: { name: '', idCard: '' },
  verify() {
    wx.startFacialRecognitionVerify({ // expect: sole-verification
      name: this.data.name, idCardNumber: this.data.idCard,
      fail: () => {
        wx.showToast({ title: '识别失败，请重试', icon: 'none' });
      },
    });
  },
});
