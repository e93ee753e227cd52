Page({
  onPunch() {
    wx.showModal({
      content: '我同意处理我的人脸信息',
      confirmText: '同意',
      success: (res) => {
        this.agreed = res.confirm;
      },
    });
    wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id }); // expect: missing-consent
  },
});
