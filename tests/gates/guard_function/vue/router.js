import { createRouter, createWebHistory } from 'vue-router'
import Home from './views/Home.vue'

const loggedIn = () => Boolean(localStorage.getItem('token'))
const consented = () => {
  if (!localStorage.getItem('face_consent')) return { name: 'home' }
}

export default createRouter({
  history: createWebHistory(),
  routes: [
    { path: '/', name: 'home', component: Home },
    { path: '/face', name: 'face', component: () => import('./views/Face.vue'), beforeEnter: [loggedIn, consented] },
    { path: '/quick', name: 'quick', component: () => import('./views/Quick.vue'), beforeEnter: [loggedIn] },
  ],
})
