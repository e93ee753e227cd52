import auth from './auth';

Page({
  onPunch() {
    if (auth.mayUseFace()) {
      wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id });
    }
  },
});
