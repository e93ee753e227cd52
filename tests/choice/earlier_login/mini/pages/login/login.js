Page({
  data: { name: '', idCard: '' },
  go() {
    wx.navigateTo({ url: '/pages/home/home' });
  },
});
