Component({
  data: { loaded: false },
  observers: {
    loaded(value) {
      if (value) wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id }); // expect: missing-consent
    },
  },
  lifetimes: {
    attached() {
      this.setData({ loaded: true });
    },
  },
});
