Page({
  onPunch() {
    my.confirm({
      title: '人脸识别服务协议',
      content: '我们将采集您的人脸图像用于取餐核验，是否同意？',
      confirmButtonText: '同意',
      cancelButtonText: '不同意',
      success: ({ confirm }) => {
        if (confirm) my.startAPVerify({ certifyId: this.data.certifyId, url: this.data.url });
      },
    });
  },
});
