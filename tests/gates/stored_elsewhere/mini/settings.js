const get = (key) => wx.getStorageSync('app_' + key);
const set = (key, value) => wx.setStorageSync('app_' + key, value);

module.exports = { get, set };
