Page({
  onPunch() {
    wx.showModal({
      title: '提示',
      content: '人脸识别需要使用相机权限，请允许访问相机',
      confirmText: '允许',
      success: (res) => {
        if (res.confirm) {
          wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id }); // expect: missing-consent
        }
      },
    });
  },
});
