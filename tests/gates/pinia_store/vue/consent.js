import { defineStore } from 'pinia'
import { computed, ref } from 'vue'

export const useConsent = defineStore('consent', () => {
  const step = ref(false)
  const tour = ref(false)
  const ready = computed(() => step.value)
  function accept() {
    step.value = true
  }
  function finishTour() {
    tour.value = true
  }
  return { step, tour, ready, accept, finishTour }
})
