const TRIAL = true;

Page({
  onPunch() {
    if (!TRIAL) return;
    wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id }); // expect: missing-consent
  },
});
