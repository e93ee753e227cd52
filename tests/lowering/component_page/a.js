const app = getApp();
Page({
    data: { agreed: false, user: { name: '' } },
    timer: null,
    onLoad: function (options) {
        var that = this;
        wx.login({
            success: function (res) { that.setData({ agreed: res.code }); },
        });
        const { user } = this.data;
        if (!that.data.agreed) return;
    },
    async onTap(e) { await post(e.detail); },
    onInput: debounce(function () { this.onTap(); }, 300),
});
function outside(that) { return that.data; }
