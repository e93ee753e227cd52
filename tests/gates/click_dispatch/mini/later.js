Page({
  onTap(e) {
    if (e.currentTarget.dataset.action === 'later') {
      wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id }); // expect: missing-consent
    }
  },
});
