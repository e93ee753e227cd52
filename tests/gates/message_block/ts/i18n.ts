import i18n from 'i18next';

void i18n.init({
  resources: {
    zh: { translation: { rules: '我同意采集我的人脸信息用于考勤', terms: '我已阅读并同意《用户协议》和《隐私政策》' } },
  },
});
