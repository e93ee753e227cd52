import { createApp } from 'vue'
import { createRouter } from 'vue-router/auto'
import App from './App.vue'
createApp(App).use(createRouter({})).mount('#app')
