Page({
  take() {
    const name = this.data.name;
    wx.createCameraContext().takePhoto({
      success: (res) => {
        // expect: unbounded-retention
        // expect: unencrypted-storage
        wx.setStorageSync('visitor', { name, photo: res.tempImagePath });
        wx.navigateTo({ url: '/pages/send/send' });
      },
    });
  },
});
