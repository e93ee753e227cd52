Page({
  onLoad() {
    this.camera = wx.createCameraContext()
  },
  shootFace() {
    this.camera.takePhoto({
      quality: 'high',
      success: (res) => {
        wx.navigateTo({ url: '../check/index?src=' + res.tempImagePath + '&from=door' })
      },
    })
  },
  note() {
    wx.navigateTo({ url: '/pages/note/index?src=' + this.data.title })
  },
})
