import type { ApiDescription } from '@resilience-kit/contract';
import type { Operations } from './asked.ts';

const version = '0.0.0';
const health = () => ({ status: 'ok', version });

/** What the API says about itself. */
export function serviceOperations(described: Partial<ApiDescription>, url: string): Operations {
  return {
    'GET /': ({ shown }): ApiDescription => ({
      version: '3.2.3',
      profile: `${url}/profile.json`,
      openapi_url: `${url}/openapi.json`,
      description: 'A fake API for tests.',
      data_guide: `${url}/guide`,
      publisher: { name: 'ГО «Приклад»' },
      data_status: shown.dataStatus,
      languages: ['uk', 'en'],
      ...described,
    }),
    'GET /health': health,
    'GET /health/ready': health,
    'GET /health/live': health,
    // The whole documents are in `@resilience-kit/contract`; a fake says only that it has one.
    'GET /openapi.json': () => ({ openapi: '3.1.1', info: { title: 'A fake API for tests', version }, paths: {} }),
    'GET /profile.json': () => ({}),
  };
}
