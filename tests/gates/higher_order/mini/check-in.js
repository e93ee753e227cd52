const { withConsent } = require('./guard');

Page({
  onPunch() {
    withConsent(() => {
      wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id });
    });
  },
});
