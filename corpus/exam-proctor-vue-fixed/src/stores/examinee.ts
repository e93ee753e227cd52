import { defineStore } from 'pinia'
import axios from 'axios'

export const useExaminee = defineStore('examinee', {
  state: () => ({ name: '', age: 0 }),
  actions: {
    async load() {
      const { data } = await axios.get('/api/me')
      this.name = data.name
      this.age = data.age
    },
  },
})
