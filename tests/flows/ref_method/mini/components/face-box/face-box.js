Component({
  methods: {
    scan() {
      wx.startFacialRecognitionVerify({ name: this.data.name, idCardNumber: this.data.id });
    },
  },
});
