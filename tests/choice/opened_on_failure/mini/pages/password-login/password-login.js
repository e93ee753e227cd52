Page({
  data: { name: '', idCard: '' },
  login() {
    wx.showToast({ title: '登录中', icon: 'none' });
  },
});
