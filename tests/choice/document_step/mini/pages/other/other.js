Page({
  data: { name: '', idCard: '' },
});
