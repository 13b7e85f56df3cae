import { configure } from '@resilience-kit/elements';
import { api } from '@resilience-kit/example-frameworks/town';
import { createApp } from 'vue';
import App from './app.vue';

configure({ api });

createApp(App).mount('#app');
