const { ask } = require('./prompt');

Page({
  onPunch() {
    ask('我同意采集我的人脸信息用于考勤', (granted) => {
      this.setData({ granted });
      wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id }); // expect: missing-consent
    });
  },
});
