Page({
  data: { doors: [] },
  onPunch() {
    for (let i = 0; i < this.data.doors.length; i++) {
      if (!this.data.doors[i].faceConsent) continue;
      wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id });
    }
  },
});
