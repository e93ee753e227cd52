Page({
  data: { name: '', idCard: '' },
  face() {
    wx.navigateTo({ url: '/pages/hint/hint' });
  },
  code() {
    wx.navigateTo({ url: '/pages/other/other' });
  },
});
