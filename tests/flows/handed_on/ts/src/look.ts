export function look(id: string): void {
  if (wx.getStorageSync('face_consent')) {
    wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: id });
  }
}
