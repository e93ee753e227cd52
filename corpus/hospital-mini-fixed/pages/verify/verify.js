const { ageOf } = require('../../utils/id-card');
const { post } = require('../../utils/request');

Page({
  data: { patient: {}, agreed: false },

  onLoad() {
    this.setData({ patient: getApp().globalData.patient });
  },

  onAgree(e) {
    this.setData({ agreed: e.detail.value.includes('face') });
  },

  onWithdraw() {
    wx.removeStorageSync('faceConsentAt');
    this.setData({ agreed: false });
  },

  onCounter() {
    wx.navigateTo({ url: '/pages/counter/counter' });
  },

  onVerify() {
    const { name, idCard } = this.data.patient;
    if (ageOf(idCard) < 14) {
      wx.showModal({ content: '未满十四周岁的患者请由监护人到窗口办理', showCancel: false });
      return;
    }
    wx.startFacialRecognitionVerify({
      name,
      idCardNumber: idCard,
      success: (res) => this.confirm(res.verifyResult),
      fail: () => wx.showToast({ title: '核身未通过', icon: 'none' }),
    });
  },

  async confirm(verifyResult) {
    wx.setStorageSync('faceConsentAt', Date.now());
    await post('/registrations/confirm', { verifyResult });
    wx.redirectTo({ url: '/pages/success/success' });
  },
});
