function ask(text, done) {
  wx.showModal({
    title: '提示',
    content: text,
    confirmText: '同意',
    success(res) {
      done(res.confirm);
    },
  });
}

module.exports = { ask };
