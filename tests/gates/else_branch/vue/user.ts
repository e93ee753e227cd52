import { defineStore } from 'pinia'

export const useUserStore = defineStore('user', {
  state: () => ({ faceConsent: false, certifyId: '' }),
  actions: {
    load(profile: { faceConsent: boolean; certifyId: string }) {
      this.faceConsent = profile.faceConsent
      this.certifyId = profile.certifyId
    },
  },
})
