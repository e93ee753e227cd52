const KEY = 'rule_ok';

Page({
  onPunch() {
    if (wx.getStorageSync(KEY)) {
      wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id });
    }
  },
  onAsk() {
    wx.showModal({
      content: '我同意采集我的人脸信息',
      confirmText: '同意',
      cancelText: '不同意',
      success(res) {
        if (res.confirm) wx.setStorageSync(KEY, true);
      },
    });
  },
});
