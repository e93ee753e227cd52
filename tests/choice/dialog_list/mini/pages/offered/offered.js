Page({
  data: { name: '', idCard: '' },
  ask() {
    wx.showActionSheet({
      itemList: ['刷脸', '短信验证码'],
      success: (res) => {
        if (res.tapIndex === 0) {
          wx.startFacialRecognitionVerify({ name: this.data.name, idCardNumber: this.data.idCard });
        } else {
          wx.navigateTo({ url: '/pages/other/other' });
        }
      },
    });
  },
});
