Page({
  onTap(e) {
    switch (e.currentTarget.dataset.action) {
      case 'accept':
        wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id });
        break;
      case 'later':
        wx.navigateBack();
        break;
    }
  },
});
