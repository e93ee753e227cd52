Component({
  properties: { show: { type: Boolean, value: false } },
  methods: {
    onAgreeTap() {
      this.triggerEvent('agree');
    },
    onRefuseTap() {
      this.triggerEvent('refuse');
    },
  },
});
