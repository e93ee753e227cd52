Component({
  methods: {
    yes() {
      this.triggerEvent('answered', { ok: true });
    },
    no() {
      this.triggerEvent('answered', { ok: false });
    },
  },
});
