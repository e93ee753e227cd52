import { createStore } from 'vuex'

export default createStore({
  state: { result: '' },
  mutations: {
    setResult(state, result) {
      state.result = result
    },
  },
  actions: {
    verify({ commit }, certifyId) {
      uni.startFacialRecognitionVerify({ certifyId, success: () => commit('setResult', 'ok') })
    },
    verifyNow({ commit }) {
      uni.startFacialRecognitionVerify({ certifyId: 'c1', success: () => commit('setResult', 'ok') }) // expect: missing-consent
    },
  },
})
