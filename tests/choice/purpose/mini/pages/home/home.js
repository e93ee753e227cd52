Page({
  data: { name: '', idCard: '' },
  to0() {
    wx.navigateTo({ url: '/pages/door/door' });
  },
  to1() {
    wx.navigateTo({ url: '/pages/face-register/face-register' });
  },
  to2() {
    wx.navigateTo({ url: '/pages/exam-proctor/exam-proctor' });
  },
});
