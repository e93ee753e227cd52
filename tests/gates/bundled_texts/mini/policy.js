Page({
  onPunch() {
    wx.showModal({
      title: '服务协议及隐私政策',
      content: '请阅读并同意《用户协议》《隐私政策》和《人脸识别服务协议》',
      confirmText: '同意',
      cancelText: '不同意',
      success: (res) => {
        if (res.confirm) {
          wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id }); // expect: bundled-consent
        }
      },
    });
  },
});
