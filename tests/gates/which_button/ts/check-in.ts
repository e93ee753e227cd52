import Taro from '@tarojs/taro';

export function punch(idCard: string): void {
  Taro.showActionSheet({ itemList: ['同意采集我的人脸信息', '不同意'] }).then((res) => {
    if (res.tapIndex === 0) {
      Taro.startFacialRecognitionVerify({ name: '张三', idCardNumber: idCard });
    }
  });
}
