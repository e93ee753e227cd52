Page({
  data: { photo: '' },
  onReady() {
    this.ctx = wx.createCameraContext();
  },
  onShoot() {
    this.ctx.takePhoto({
      quality: 'high',
      success: (res) => {
        this.setData({ photo: res.tempImagePath });
      },
    });
  },
  onSubmit() {
    wx.uploadFile({ // expect: face-upload
      url: 'https://api.example.cn/face/register',
      filePath: this.data.photo,
      name: 'file',
      formData: { openid: wx.getStorageSync('openid') },
    });
  },
});
