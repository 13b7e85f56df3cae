import { createRoot } from 'react-dom/client';
import { Finder } from './finder.tsx';

/** `?api=…`, else the API that `npm start` of the kit runs. */
const api = new URL(location.href).searchParams.get('api') ?? 'http://127.0.0.1:4010';
const app = document.getElementById('app');
if (app) createRoot(app).render(<Finder api={api} />);
