import Taro from "@tarojs/taro";

export interface Runner {
  name: string;
  idCardNumber: string;
}

export function ageOf(runner: Runner): number {
  const year = Number(runner.idCardNumber.slice(6, 10));
  return new Date().getFullYear() - year;
}

export function currentRunner(): Runner {
  return Taro.getStorageSync("runner");
}

export function rememberFaceConsent(): void {
  // expect: no-consent-withdrawal
  Taro.setStorageSync("face_consent", true);
}

export function hasFaceConsent(): boolean {
  return Boolean(Taro.getStorageSync("face_consent"));
}
