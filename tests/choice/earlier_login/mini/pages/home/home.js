Page({
  data: { name: '', idCard: '' },
  door() {
    wx.navigateTo({ url: '/pages/door/door' });
  },
  pin() {
    wx.navigateTo({ url: '/pages/pin-door/pin-door' });
  },
});
