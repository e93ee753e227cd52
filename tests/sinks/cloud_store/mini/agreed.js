Page({
  onShoot() {
    wx.showModal({
      title: '人脸信息授权',
      content: '我同意将我的人脸照片上传至云端，用于课堂签到比对',
      confirmText: '同意',
      cancelText: '不同意',
      success: (answer) => {
        if (!answer.confirm) return;
        wx.createCameraContext().takePhoto({
          success: (res) => wx.cloud.uploadFile({ cloudPath: `faces/${Date.now()}.jpg`, filePath: res.tempImagePath }),
        });
      },
    });
  },
});
