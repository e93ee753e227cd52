Page({
  onPunch() {
    wx.showModal({
      content: '我已年满十四周岁，同意采集我的人脸信息',
      confirmText: '同意',
      cancelText: '不同意',
      success: ({ confirm }) => {
        if (confirm) wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id });
      },
    });
  },
});
