Page({
  onPunch() {
    if (!wx.getStorageSync('face_consent')) return;
    wx.request({ url: 'https://api.example.cn/ticket', success: this.onTicket });
  },
  onAgain() {
    wx.request({ url: 'https://api.example.cn/ticket', success: this.onTicket.bind(this) });
  },
  onTicket(res) {
    wx.requestFacialVerify({ verifyId: res.data.verifyId }); // expect: missing-consent
  },
});
