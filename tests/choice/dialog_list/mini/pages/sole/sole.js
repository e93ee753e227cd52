Page({
  data: { name: '', idCard: '' },
  ask() {
    wx.showActionSheet({
      itemList: ['刷脸', '取消'],
      success: (res) => {
        if (res.tapIndex === 0) {
          wx.startFacialRecognitionVerify({ name: this.data.name, idCardNumber: this.data.idCard }); // expect: sole-verification
        } else {
          wx.navigateTo({ url: '/pages/other/other' });
        }
      },
    });
  },
});
