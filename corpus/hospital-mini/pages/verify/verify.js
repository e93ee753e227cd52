const { ageOf } = require('../../utils/id-card');
const { post } = require('../../utils/request');

const FACE_SECRET_KEY = 'p7Qx2Lm9Vt4Zr8Ks1Yw6Nb3Dc5Hf0JgA'; // expect: hardcoded-face-credential

Page({
  data: { patient: {}, agreed: false },

  onLoad() {
    this.setData({ patient: getApp().globalData.patient });
  },

  onAgree(e) {
    this.setData({ agreed: e.detail.value.includes('policy') });
  },

  onVerify() {
    const { name, idCard } = this.data.patient;
    if (ageOf(idCard) < 12) { // expect: wrong-age-threshold
      wx.showModal({ content: '未成年患者请由监护人到窗口办理', showCancel: false });
      return;
    }
    // expect: bundled-consent
    // expect: late-alternative
    // expect: cloud-face-sdk
    wx.startFacialRecognitionVerify({
      name,
      idCardNumber: idCard,
      success: (res) => this.confirm(res.verifyResult),
      fail: () => {
        wx.showModal({
          title: '核身未通过',
          content: '您可以到人工窗口核验身份证',
          confirmText: '人工核验',
          success: ({ confirm }) => {
            if (confirm) {
              wx.navigateTo({ url: '/pages/counter/counter' });
            }
          },
        });
      },
    });
  },

  async confirm(verifyResult) {
    wx.setStorageSync('faceConsentAt', Date.now()); // expect: no-consent-withdrawal
    await post('/registrations/confirm', { verifyResult, key: FACE_SECRET_KEY });
    wx.redirectTo({ url: '/pages/success/success' });
  },
});
