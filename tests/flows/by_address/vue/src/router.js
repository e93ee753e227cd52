import { createRouter, createWebHistory } from 'vue-router'
import Home from './views/Home.vue'

const routes = [
  { path: '/', component: Home },
  { path: '/face', component: () => import('./views/Face.vue') },
  { path: '/consented', component: () => import('./views/Consented.vue') },
]

export default createRouter({ history: createWebHistory(), routes })
