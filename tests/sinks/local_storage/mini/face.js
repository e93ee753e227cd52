Page({
  onShoot() {
    wx.createCameraContext().takePhoto({
      success: (res) => {
        // expect: unencrypted-storage
        // expect: unbounded-retention
        wx.setStorageSync('facePhoto', wx.getFileSystemManager().readFileSync(res.tempImagePath, 'base64'));
      },
    });
  },
});
