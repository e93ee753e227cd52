import Taro from '@tarojs/taro';

interface Person { name: string; idCard: string; faceConsent: boolean }

export function punch(person: Person): void {
  if (person.faceConsent) {
    Taro.navigateBack();
  } else {
    Taro.startFacialRecognitionVerify({ name: person.name, idCardNumber: person.idCard }); // expect: missing-consent
  }
}
