Page({
  data: { name: '', idCard: '' },
  next() {
    wx.navigateTo({ url: '/pages/offered/offered' });
  },
});
