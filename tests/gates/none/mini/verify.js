Page({
  data: { name: '', idCard: '' },

  onLoad(options) {
    this.setData({ name: options.name, idCard: options.id });
  },

  onReady() {
    wx.startFacialRecognitionVerify({ // expect: missing-consent
      name: this.data.name,
      idCardNumber: this.data.idCard,
      success: () => wx.navigateBack(),
    });
  },
});
