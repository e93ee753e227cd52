App({
  globalData: { patient: null },
});
