Page({
  onAsk() {
    wx.showModal({
      content: '同意我们处理您的人脸信息，用于门禁通行？',
      confirmText: '同意',
      success: (res) => {
        if (res.confirm) {
          wx.setStorage({ key: 'gate_face', data: true });
        } else if (res.cancel) {
          wx.removeStorage({ key: 'gate_face' });
        }
      },
    });
  },
  onPunch() {
    if (wx.getStorageSync('gate_face')) {
      wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id });
    }
  },
});
