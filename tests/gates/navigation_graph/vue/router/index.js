import { createRouter, createWebHistory } from 'vue-router'
import Home from '../views/Home.vue'

export default createRouter({
  history: createWebHistory(),
  routes: [
    { path: '/', name: 'home', component: Home },
    { path: '/consent', name: 'consent', component: () => import('@/views/Consent.vue') },
    { path: '/face', name: 'face', component: () => import('@/views/Face.vue') },
    { path: '/direct', name: 'direct', component: () => import('@/views/Direct.vue') },
  ],
})
