const BASE = 'https://canteen.example.edu.cn'

export function payByFace(filePath, amount) {
  return uni.uploadFile({ url: BASE + '/pay/face', filePath, name: 'face', formData: { amount } })
}

export function payCode() {
  return uni.request({ url: BASE + '/pay/code' })
}

export function profile() {
  return uni.request({ url: BASE + '/me' })
}
