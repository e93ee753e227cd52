const BASE = 'https://his.example-hospital.cn/api';

function post(path, data) {
  return new Promise((resolve, reject) => {
    wx.request({
      url: BASE + path,
      method: 'POST',
      data,
      header: { Authorization: 'Bearer ' + wx.getStorageSync('token') },
      success: (res) => (res.statusCode === 200 ? resolve(res.data) : reject(res)),
      fail: reject,
    });
  });
}

module.exports = { post };
