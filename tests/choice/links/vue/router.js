import { createRouter, createWebHistory } from 'vue-router'
import Home from './Home.vue'
import Sole from './Sole.vue'
import Offered from './Offered.vue'

export default createRouter({
  history: createWebHistory(),
  routes: [
    { path: '/', component: Home },
    { path: '/login/face', component: Sole },
    { path: '/member/face', component: Offered },
    { path: '/help', component: () => import('./Help.vue') },
    { path: '/login/sms', name: 'sms', component: () => import('./SmsLogin.vue') },
  ],
})
