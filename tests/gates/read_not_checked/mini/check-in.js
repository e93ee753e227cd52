Page({
  onPunch() {
    const agreed = wx.getStorageSync('face_consent');
    console.log('consent', agreed);
    wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id, agreed }); // expect: missing-consent
  },
});
