Page({
  data: { agreed: false },
  onAsk() {
    wx.showModal({
      content: '我同意采集我的人脸信息',
      confirmText: '同意',
      cancelText: '不同意',
      complete: () => this.setData({ agreed: true }),
    });
  },
  onPunch() {
    if (this.data.agreed) {
      wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id }); // expect: missing-consent
    }
  },
});
