Page({
  data: { name: '', idCard: '' },
  ask() {
    wx.showModal({
      content: '是否使用刷脸登录',
      confirmText: '刷脸',
      cancelText: '以后再说',
      success: (res) => {
        if (res.confirm) {
          wx.startFacialRecognitionVerify({ name: this.data.name, idCardNumber: this.data.idCard }); // expect: sole-verification
        } else if (res.cancel) {
          wx.navigateTo({ url: '/pages/other/other' });
        }
      },
    });
  },
});
