import { createRouter, createWebHashHistory } from 'vue-router'
import Home from './Home.vue'
import Face from './Face.vue'
import Linked from './Linked.vue'

export default createRouter({
  history: createWebHashHistory(),
  routes: [
    { path: '/', component: Linked },
    { path: '/home', component: Home },
    { path: '/face', component: Face },
  ],
})
