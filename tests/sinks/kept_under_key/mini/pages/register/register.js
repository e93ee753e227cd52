Page({
  onFace() {
    wx.navigateTo({ url: '/pages/face/face' });
  },
  onSubmit() {
    wx.request({ url: 'https://api.example.com/faces', data: { face: wx.getStorageSync('face') } }); // expect: face-upload
    wx.request({ url: 'https://api.example.com/times', data: { taken: wx.getStorageSync('taken') } });
    wx.getStorage({
      key: 'face',
      success: (kept) => {
        wx.request({ url: 'https://api.example.com/again', data: { image: kept.data } }); // expect: face-upload
      },
    });
  },
});
