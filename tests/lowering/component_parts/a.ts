Component({
    behaviors: [base],
    properties: { agreed: Boolean, text: { type: String, value: '' } },
    data: { open: false },
    lifetimes: { attached() { this.start(); } },
    observers: { 'agreed, open': function (agreed) { this.start(agreed); } },
    methods: { start() { this.triggerEvent('agree', this.data.agreed); } },
});
