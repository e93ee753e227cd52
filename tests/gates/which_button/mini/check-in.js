Page({
  onPunch() {
    wx.showModal({
      content: '是否同意采集您的人脸信息？',
      confirmText: '同意',
      success: (res) => this.onAnswer(res),
    });
  },
  onAnswer(res) {
    if (!res.confirm) return;
    wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id });
  },
});
