Page({
  onHome() {
    wx.reLaunch({ url: '/pages/index/index' });
  },
});
