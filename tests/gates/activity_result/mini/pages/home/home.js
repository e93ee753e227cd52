Page({
  onFace() {
    wx.navigateTo({
      url: '/pages/consent/consent',
      events: {
        answered: (agreed) => {
          if (agreed) {
            wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id });
          }
        },
      },
    });
  },
});
