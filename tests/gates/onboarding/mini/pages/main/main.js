Page({
  onDoor() {
    wx.navigateTo({ url: '/pages/face/face' });
  },
});
