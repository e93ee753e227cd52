Page({
  onDirect() {
    wx.navigateTo({ url: `/pages/direct/direct?from=home&id=${this.data.id}` });
  },
});
