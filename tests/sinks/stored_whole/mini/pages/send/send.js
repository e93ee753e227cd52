Page({
  send() {
    const visitor = wx.getStorageSync('visitor');
    wx.request({ url: 'https://api.example.com/names', method: 'POST', data: { name: visitor.name } });
    wx.uploadFile({ url: 'https://api.example.com/people', filePath: visitor.photo, name: 'file' }); // expect: face-upload
  },
});
