import { createApp } from 'vue'
import Join from './Join.vue'

createApp(Join).mount('#app')
