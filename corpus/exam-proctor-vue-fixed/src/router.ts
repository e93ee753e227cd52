import { createRouter, createWebHistory } from 'vue-router'
import Rules from './views/Rules.vue'

export default createRouter({
  history: createWebHistory(),
  routes: [
    { path: '/', name: 'rules', component: Rules },
    { path: '/room', name: 'room', component: () => import('./views/Room.vue') },
    { path: '/offline', name: 'offline', component: () => import('./views/Offline.vue') },
  ],
})
