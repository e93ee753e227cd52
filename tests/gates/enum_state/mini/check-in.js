const CONSENT = { NONE: 0, GRANTED: 1, DENIED: 2 };

Page({
  onPunch() {
    if (getApp().globalData.user.faceConsent === CONSENT.GRANTED) {
      wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id });
    }
  },
});
