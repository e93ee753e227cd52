// Only the tab bar says what the picture is of.
Page({
  takePhoto() {
    wx.createCameraContext().takePhoto({ // expect: missing-consent
      quality: 'high',
      success: (res) => this.setData({ src: res.tempImagePath }),
    })
  },
})
