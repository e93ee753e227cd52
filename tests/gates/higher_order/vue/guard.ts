export function useConsentGuard() {
  const withConsent = (next: () => void) => {
    if (!localStorage.getItem('face_consent')) return
    next()
  }
  const withLoading = (next: () => void) => {
    uni.showLoading({ title: '加载中' })
    next()
  }
  return { withConsent, withLoading }
}
