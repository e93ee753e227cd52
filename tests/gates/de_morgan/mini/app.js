App({
  globalData: { faceConsent: false },
  async onLaunch() {
    const res = await wx.cloud.callFunction({ name: 'profile' });
    this.globalData.faceConsent = res.result.faceConsent;
  },
});
