Page({
  onPunch() {
    const that = this;
    function open() {
      wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: that.data.id }); // expect: missing-consent
    }
    if (!wx.getStorageSync('face_consent')) {
      wx.showToast({ title: '未授权', complete: open });
    } else {
      open();
    }
  },
});
