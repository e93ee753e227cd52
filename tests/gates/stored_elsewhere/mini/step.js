const settings = require('./settings');

Page({
  onNext() {
    wx.showModal({
      title: '人脸信息处理同意书',
      content: '我同意采集我的人脸照片用于门禁比对',
      confirmText: '同意',
      cancelText: '暂不同意',
      success: ({ confirm }) => settings.set('step', confirm),
    });
  },
  onTour() {
    wx.showModal({ content: '欢迎使用考勤助手', showCancel: false, success: () => settings.set('tour', true) });
  },
});
