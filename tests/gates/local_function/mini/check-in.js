Page({
  onPunch() {
    const that = this;
    function open() {
      wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: that.data.id });
    }
    if (wx.getStorageSync('face_consent')) open();
  },
});
