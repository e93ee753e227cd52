Page({
  onShoot() {
    wx.createCameraContext().takePhoto({
      success: (res) => {
        console.log('photo', res.tempImagePath);
        const path = res.tempImagePath;
        console.log(`kept at ${path}`);
        const image = wx.getFileSystemManager().readFileSync(path, 'base64');
        console.log('image', image); // expect: face-data-in-logs
      },
    });
  },
});
