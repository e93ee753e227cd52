Page({
  // Nothing calls it any more; the page still has its address.
  openFace() {
    wx.navigateTo({ url: '/pages/face/face' })
  },
})
