const { ageOf } = require('./age');

Page({
  onPunch() {
    if (!wx.getStorageSync('face_consent')) return;
    if (ageOf(this.data.idCard) < 14) {
      wx.showModal({ content: '未满14周岁请由监护人到人工窗口办理', showCancel: false });
      return;
    }
    wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.idCard });
  },
});
