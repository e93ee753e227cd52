Page({
  onShoot() {
    wx.createCameraContext().takePhoto({
      success: (res) => {
        // expect: unbounded-retention
        // expect: unencrypted-storage
        wx.setStorageSync('face', wx.getFileSystemManager().readFileSync(res.tempImagePath, 'base64'));
        wx.setStorageSync('taken', Date.now());
        wx.navigateBack();
      },
    });
  },
});
