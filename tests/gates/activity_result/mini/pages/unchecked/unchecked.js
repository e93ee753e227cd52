Page({
  onFace() {
    wx.navigateTo({
      url: '/pages/consent/consent',
      events: {
        answered: () => {
          wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id }); // expect: missing-consent
        },
      },
    });
  },
});
