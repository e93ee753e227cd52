import Taro from '@tarojs/taro';

interface Person { name: string; idCard: string; faceConsent: boolean }

export function punch(person: Person): void {
  if (!person.faceConsent) {
    Taro.navigateTo({ url: '/pages/settings/index' });
  } else {
    Taro.startFacialRecognitionVerify({ name: person.name, idCardNumber: person.idCard });
  }
}
