Page({
  onShoot() {
    wx.createCameraContext().takePhoto({
      success: (res) => {
        // expect: unencrypted-storage
        wx.getFileSystemManager().saveFileSync(res.tempImagePath, `${wx.env.USER_DATA_PATH}/face.jpg`);
      },
    });
  },
  onUnload() {
    wx.getFileSystemManager().unlinkSync(`${wx.env.USER_DATA_PATH}/face.jpg`);
  },
});
