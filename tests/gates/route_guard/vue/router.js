import Vue from 'vue'
import VueRouter from 'vue-router'
import CheckIn from './CheckIn.vue'
import Bare from './Bare.vue'
import Home from './Home.vue'

Vue.use(VueRouter)

const router = new VueRouter({
  routes: [
    { path: '/', component: Home },
    {
      path: '/check-in',
      component: CheckIn,
      beforeEnter(to, from, next) {
        if (localStorage.getItem('face_consent')) {
          next()
        } else {
          next('/')
        }
      },
    },
    { path: '/bare', component: Bare },
  ],
})

router.beforeEach((to, from, next) => {
  document.title = to.path
  next()
})

export default router
