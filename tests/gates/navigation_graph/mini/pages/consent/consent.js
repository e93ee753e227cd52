Page({
  onAccept() {
    wx.navigateTo({ url: '/pages/face/face?step=2' });
  },
});
