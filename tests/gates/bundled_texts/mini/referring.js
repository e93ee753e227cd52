Page({
  onPunch() {
    wx.showModal({
      title: '人脸信息单独同意',
      content: '我同意采集我的人脸信息用于考勤。更多内容详见《隐私政策》。',
      confirmText: '同意',
      cancelText: '不同意',
      success: (res) => {
        if (res.confirm) {
          wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id });
        }
      },
    });
  },
});
