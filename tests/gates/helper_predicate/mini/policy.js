import auth from './auth';

Page({
  onPunch() {
    if (auth.canProceed()) {
      wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id }); // expect: bundled-consent
    }
  },
});
