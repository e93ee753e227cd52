Page({
  data: { name: '', idCard: '' },
  ask() {
    wx.showModal({
      content: '是否使用刷脸登录',
      confirmText: '刷脸',
      cancelText: '密码登录',
      success: (res) => {
        if (res.confirm) {
          wx.startFacialRecognitionVerify({ name: this.data.name, idCardNumber: this.data.idCard });
        } else if (res.cancel) {
          wx.navigateTo({ url: '/pages/other/other' });
        }
      },
    });
  },
});
