Page({
  onPunch() {
    wx.showModal({
      title: '人脸识别服务协议',
      content: '我们将采集您的人脸图像用于考勤核验，是否同意？',
      confirmText: '同意',
      complete: () => this.open(),
    });
  },
  open() {
    wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id }); // expect: missing-consent
  },
});
