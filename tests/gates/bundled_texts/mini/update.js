Page({
  onPunch() {
    wx.showModal({
      title: '提示',
      content: '发现新版本，是否立即更新？',
      success: (res) => {
        if (res.confirm) {
          wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id }); // expect: missing-consent
        }
      },
    });
  },
});
