import Dialog from '@vant/weapp/dialog/dialog';

Page({
  onPunch() {
    Dialog.confirm({
      title: '人脸信息处理授权',
      message: '我们将采集您的人脸照片用于门禁核验，是否同意？',
      confirmButtonText: '同意',
      cancelButtonText: '不同意',
    })
      .then(() => {
        wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id });
      })
      .catch(() => wx.navigateBack());
  },
});
