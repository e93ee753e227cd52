Page({
  data: { photo: '' },
  onChoose() {
    wx.chooseMedia({
      count: 1,
      mediaType: ['image'],
      success: (res) => this.setData({ photo: res.tempFiles[0].tempFilePath }),
    });
  },
  onSubmit() {
    wx.uploadFile({ url: 'https://api.example.cn/feedback', filePath: this.data.photo, name: 'file' });
  },
});
