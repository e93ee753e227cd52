const CONSENT = { NONE: 0, GRANTED: 1, DENIED: 2 };

Page({
  onPunch() {
    if (getApp().globalData.user.faceConsent !== CONSENT.DENIED) {
      wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id }); // expect: missing-consent
    }
  },
});
