const { ask } = require('./prompt');

Page({
  onPunch() {
    ask('我同意采集我的人脸信息用于考勤', (granted) => {
      if (!granted) return;
      wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id });
    });
  },
});
