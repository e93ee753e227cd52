const allowed = () => {
  const value = wx.getStorageSync('face_consent');
  return value ? value.state === 'granted' : false;
};

Page({
  onPunch() {
    if (!allowed()) return;
    wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id });
  },
});
