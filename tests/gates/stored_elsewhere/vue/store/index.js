import Vue from 'vue'
import Vuex from 'vuex'

Vue.use(Vuex)

export default new Vuex.Store({
  state: { stepDone: false, tourDone: false },
  mutations: {
    SET_STEP(state, done) {
      state.stepDone = done
    },
    SET_TOUR(state, done) {
      state.tourDone = done
    },
  },
  actions: {
    agree({ commit }) {
      commit('SET_STEP', true)
    },
  },
})
