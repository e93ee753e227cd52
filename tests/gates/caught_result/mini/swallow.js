const checkConsent = () =>
  new Promise((resolve, reject) => {
    if (wx.getStorageSync('face_consent')) {
      resolve();
    } else {
      reject(new Error('no consent'));
    }
  });

Page({
  onPunch() {
    checkConsent()
      .catch(() => wx.showToast({ title: '请先同意' }))
      .then(() => {
        wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id }); // expect: missing-consent
      });
  },
});
