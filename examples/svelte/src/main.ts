import { configure } from '@resilience-kit/elements';
import { api } from '@resilience-kit/example-frameworks/town';
import { mount } from 'svelte';
import App from './app.svelte';

configure({ api });

const target = document.getElementById('app');
if (target) mount(App, { target });
