Page({
  data: { agreed: false },
  onAsk() {
    wx.showModal({
      content: '我同意采集我的人脸信息',
      confirmText: '同意',
      cancelText: '不同意',
      success: (res) => this.setData({ agreed: res.confirm }),
    });
  },
  onPunch() {
    if (this.data.agreed) {
      wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id });
    }
  },
});
