Page({
  onShoot() {
    wx.createCameraContext().takePhoto({
      success: (res) => {
        // expect: face-upload
        // expect: cleartext-transport
        wx.uploadFile({ url: 'http://face.example.cn/upload', filePath: res.tempImagePath, name: 'file' });
      },
    });
  },
});
