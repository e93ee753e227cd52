Page({
  onPunch() {
    wx.getSetting({
      success: (res) => {
        if (res.authSetting['scope.camera']) {
          wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id }); // expect: missing-consent
        }
      },
    });
  },
});
