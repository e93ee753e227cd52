const BASE = 'https://canteen.example.edu.cn'

export function payByFace(filePath, amount) {
  return uni.uploadFile({ url: BASE + '/pay/face', filePath, name: 'face', formData: { amount } }) // expect: face-upload
}

export function payCode() {
  return uni.request({ url: BASE + '/pay/code' })
}
