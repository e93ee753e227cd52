Page({
  data: { name: '', idCard: '' },
  to0() {
    wx.navigateTo({ url: '/pages/sole/sole' });
  },
  to1() {
    wx.navigateTo({ url: '/pages/offered/offered' });
  },
});
