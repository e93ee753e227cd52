Page({
  onShoot() {
    wx.createCameraContext().takePhoto({
      success: async (res) => {
        const { fileID } = await wx.cloud.uploadFile({ cloudPath: `faces/${Date.now()}.jpg`, filePath: res.tempImagePath }); // expect: face-upload
        await wx.cloud.callFunction({ name: 'searchFace', data: { fileID } });
      },
    });
  },
});
