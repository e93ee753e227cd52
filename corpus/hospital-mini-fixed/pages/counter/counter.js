Page({
  data: { address: '门诊楼一层 3 号窗口' },
});
