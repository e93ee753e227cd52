Page({
  onPunch() {
    wx.showModal({
      content: '我同意采集我的人脸信息',
      confirmText: '同意',
      cancelText: '不同意',
      success: ({ confirm }) => {
        if (confirm) wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id }); // expect: missing-age-gate
      },
    });
  },
});
