import { createRouter, createWebHistory } from 'vue-router'
import FaceShot from './FaceShot.vue'
import Confirm from './Confirm.vue'

export default createRouter({
  history: createWebHistory(),
  routes: [
    { path: '/', component: FaceShot },
    { path: '/confirm', component: Confirm },
  ],
})
