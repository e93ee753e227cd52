const BASE = 'https://api.example.cn';

const upload = (path, filePath) =>
  new Promise((resolve, reject) => {
    wx.uploadFile({ // expect: face-upload
      url: BASE + path,
      filePath,
      name: 'file',
      success: resolve,
      fail: reject,
    });
  });

const post = (path, data) =>
  new Promise((resolve, reject) => {
    wx.request({ url: BASE + path, method: 'POST', data, success: resolve, fail: reject });
  });

module.exports = { upload, post };
