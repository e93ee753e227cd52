Page({
  data: { result: '' },

  onScan() {
    wx.scanCode({ success: (res) => this.setData({ result: res.result }) });
  },

  onReceipt() {
    wx.chooseMedia({
      count: 1,
      mediaType: ['image'],
      success: (res) => wx.uploadFile({ url: 'https://api.example.cn/receipts', filePath: res.tempFiles[0].tempFilePath, name: 'file' }),
    });
  },

  onUnlock() {
    wx.startSoterAuthentication({
      requestAuthModes: ['fingerPrint', 'facial'],
      challenge: '123456',
      authContent: '请验证指纹或面容',
    });
  },
});
