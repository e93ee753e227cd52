Page({
  onShoot() {
    wx.createCameraContext().takePhoto({
      success: (res) => {
        const base64 = wx.getFileSystemManager().readFileSync(res.tempImagePath, 'base64');
        console.log('face', base64); // expect: face-data-in-logs
        console.log('photo taken', res.errMsg, base64.length);
      },
    });
  },
});
