const app = getApp();

Page({
  data: { name: '', idCard: '' },

  onName(e) {
    this.setData({ name: e.detail.value });
  },

  onIdCard(e) {
    this.setData({ idCard: e.detail.value });
  },

  onNext() {
    const { name, idCard } = this.data;
    if (!name || idCard.length !== 18) {
      wx.showToast({ title: '请填写就诊人信息', icon: 'none' });
      return;
    }
    app.globalData.patient = { name, idCard };
    wx.navigateTo({ url: '/pages/verify/verify' });
  },
});
