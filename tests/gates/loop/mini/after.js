Page({
  data: { doors: [] },
  onPunch() {
    for (const door of this.data.doors) {
      if (!door.faceConsent) return;
    }
    wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id }); // expect: missing-consent
  },
});
