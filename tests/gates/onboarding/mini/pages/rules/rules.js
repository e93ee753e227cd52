Page({
  onAgree() {
    wx.setStorageSync('onboarded', true);
    wx.reLaunch({ url: '/pages/main/main' });
  },
});
