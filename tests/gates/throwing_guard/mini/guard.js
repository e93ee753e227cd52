function requireConsent() {
  if (!wx.getStorageSync('face_consent')) {
    throw new Error('no consent');
  }
}

module.exports = { requireConsent };
