Page({
  onYes() {
    this.getOpenerEventChannel().emit('answered', true);
    wx.navigateBack();
  },
  onNo() {
    this.getOpenerEventChannel().emit('answered', false);
    wx.navigateBack();
  },
});
