Page({
  data: { name: '', idCard: '' },
  to0() {
    wx.navigateTo({ url: '/pages/one/one' });
  },
  to1() {
    wx.navigateTo({ url: '/pages/two/two' });
  },
});
