import { createApp } from 'vue';
import Linked from './Linked.vue';
import Read from './Read.vue';
import Unread from './Unread.vue';

createApp(Linked).mount('#linked');
createApp(Read).mount('#read');
createApp(Unread).mount('#unread');
