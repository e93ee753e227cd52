Page({
  onPunch() {
    if (!wx.getStorageSync('face_consent')) return;
    wx.request({ url: 'https://api.example.cn/ticket', success: this.onTicket });
  },
  onTicket(res) {
    wx.requestFacialVerify({ verifyId: res.data.verifyId });
  },
});
