const TRIAL = false;

Page({
  onPunch() {
    if (!TRIAL) return;
    wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id });
  },
});
