Page({
  onPunch() {
    wx.showModal({
      content: '我同意采集我的人脸信息，仅用于门禁核验',
      confirmText: '同意',
      success: (res) => {
        if (!res.confirm) return;
        wx.authorize({ scope: 'scope.camera', success: () => this.open() });
      },
    });
  },
  open() {
    wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id });
  },
});
