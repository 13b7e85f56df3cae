import type { DeclaredBehaviour } from '../declared-behaviour/behaviour-types.ts';
import { atStart, snapshotFiles } from '../declared-behaviour/shared-sentences.ts';
import { serviceLinks } from '../service-finder/declared-behaviour.ts';

/** What the service card does. */
export const serviceCardBehaviour: DeclaredBehaviour = {
  requests: [
    {
      operation: 'getServiceAtLocation',
      when: {
        uk: `${atStart.uk}; також коли послуга переїхала й відкрито нове місце`,
        en: `${atStart.en}; also when the service has moved and the new place is opened`,
      },
    },
    ...snapshotFiles,
  ],
  storage: [],
  permissions: [],
  abilities: [],
  links: serviceLinks,
  events: {
    'rk-select': ['id', 'serviceAtLocation'],
    'rk-contact': ['kind', 'value', 'serviceAtLocation'],
    'rk-error': ['error'],
  },
};
