Page({
  onPunch() {
    wx.authorize({
      scope: 'scope.camera',
      success: () => {
        wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id }); // expect: missing-consent
      },
      fail: () => wx.openSetting(),
    });
  },
});
