import { configure } from '@resilience-kit/elements';
import { api } from '@resilience-kit/example-frameworks/town';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';

configure({ api });

const app = document.getElementById('app');
if (app) createRoot(app).render(<App />);
