Page({
  onShoot() {
    wx.createCameraContext().takePhoto({
      success: () => wx.setStorageSync('faceTaken', true),
    });
  },
});
