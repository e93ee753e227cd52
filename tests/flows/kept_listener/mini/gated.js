Page({
  onReady() {
    this.camera = wx.createCameraContext();
    this.listener = this.camera.onCameraFrame((frame) => {
      wx.faceDetect({ frameBuffer: frame.data, width: frame.width, height: frame.height });
    });
  },
  onPunch() {
    if (wx.getStorageSync('face_consent')) {
      this.listener.start();
    }
  },
});
