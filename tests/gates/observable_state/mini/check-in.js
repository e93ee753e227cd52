Component({
  data: { agreed: false },
  observers: {
    agreed(value) {
      if (value) wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id });
    },
  },
  methods: {
    ask() {
      wx.showModal({
        content: '同意我们处理您的人脸信息，用于门禁通行？',
        confirmText: '同意',
        success: (res) => this.setData({ agreed: res.confirm }),
      });
    },
  },
});
