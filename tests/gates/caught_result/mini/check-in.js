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
      .then(() => {
        wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id });
      })
      .catch(() => wx.showToast({ title: '请先同意' }));
  },
});
