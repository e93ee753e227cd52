import { defineStore } from 'pinia'

export const useVisit = defineStore('visit', {
  state: () => ({ photo: '', name: '' }),
  actions: {
    setPhoto(photo) {
      this.photo = photo
    },
  },
})
