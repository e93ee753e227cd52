export function useFace() {
  const recognise = (certifyId) => {
    uni.startFacialRecognitionVerify({ certifyId })
  }
  return { recognise }
}

export const useFaceNow = () => {
  const now = (certifyId) => {
    uni.startFacialRecognitionVerify({ certifyId, open: true }) // expect: missing-consent
  }
  return now
}
