Page({
  data: { name: '', idCard: '' },
  to0() {
    wx.navigateTo({ url: '/pages/late/late' });
  },
  to1() {
    wx.navigateTo({ url: '/pages/offered/offered' });
  },
});
