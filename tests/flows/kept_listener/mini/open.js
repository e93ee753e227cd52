Page({
  onReady() {
    this.camera = wx.createCameraContext();
    this.listener = this.camera.onCameraFrame((frame) => {
      wx.faceDetect({ frameBuffer: frame.data, width: frame.width, height: frame.height }); // expect: missing-consent
    });
    this.listener.start();
  },
});
