Page({
  onLoad() {
    if (wx.getStorageSync('onboarded')) {
      wx.reLaunch({ url: '/pages/main/main' });
    } else {
      wx.redirectTo({ url: '/pages/rules/rules' });
    }
  },
});
