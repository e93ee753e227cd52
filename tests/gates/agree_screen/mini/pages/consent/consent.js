Page({
  onAgree() {
    wx.redirectTo({ url: '/pages/face/face' });
  },
  onSkip() {
    wx.navigateTo({ url: '../skipped/skipped' });
  },
});
