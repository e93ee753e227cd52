export function scan(id: string): void {
  wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: id }); // expect: missing-consent
}
