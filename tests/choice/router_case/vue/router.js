import { createRouter, createWebHistory } from 'vue-router';
import Choose from './Choose.vue';
import FaceLogin from './FaceLogin.vue';
import FacePay from './FacePay.vue';
import PasswordLogin from './PasswordLogin.vue';

export default createRouter({
  history: createWebHistory(),
  routes: [
    { path: '/', component: Choose },
    { path: '/FaceLogin', component: FaceLogin },
    { path: '/FacePay', component: FacePay },
    { path: '/password', component: PasswordLogin },
  ],
});
