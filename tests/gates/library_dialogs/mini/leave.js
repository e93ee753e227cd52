import Dialog from '@vant/weapp/dialog/dialog';

Page({
  onPunch() {
    Dialog.confirm({ title: '提示', message: '确定要退出吗？' }).then(() => {
      wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id }); // expect: missing-consent
    });
  },
});
