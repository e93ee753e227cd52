export default {
  start: '开始打卡',
  face: { agree: '我同意采集我的人脸信息用于考勤' },
  terms: { agree: '我已阅读并同意《用户协议》和《隐私政策》' },
}
