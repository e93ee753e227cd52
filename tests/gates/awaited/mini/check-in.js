Page({
  async onPunch() {
    const res = await wx.showModal({
      title: '人脸信息处理授权',
      content: '我们将采集您的人脸图像用于身份核验，是否同意？',
      confirmText: '同意',
      cancelText: '不同意',
    });
    if (res.confirm) {
      wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id });
    }
  },
});
