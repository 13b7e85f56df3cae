import type { DeclaredBehaviour } from '../declared-behaviour/behaviour-types.ts';
import { atStart, recordLinks, snapshotFiles } from '../declared-behaviour/shared-sentences.ts';

/** What the impact panel does. */
export const impactPanelBehaviour: DeclaredBehaviour = {
  requests: [
    {
      operation: 'getFigure',
      when: { uk: `${atStart.uk}: для кожного коду в figures`, en: `${atStart.en}: for each code in figures` },
    },
    {
      operation: 'listFigures',
      query: ['indicator', 'place', 'organization_id', 'per_page'],
      when: { uk: `${atStart.uk}, якщо figures немає`, en: `${atStart.en}, where there is no figures` },
    },
    ...snapshotFiles,
  ],
  storage: [],
  permissions: [
    {
      name: 'clipboard-write',
      when: { uk: 'натиснуто «Скопіювати таблицю»', en: '“Copy the table” is pressed' },
    },
  ],
  abilities: [
    {
      name: 'download',
      when: { uk: 'натиснуто «Завантажити (CSV)»', en: '“Download (CSV)” is pressed' },
    },
  ],
  links: [
    recordLinks,
    {
      to: 'api',
      when: {
        uk: 'натиснуто посилання на файл самого API (server-csv)',
        en: 'the link to the API’s own file is followed (server-csv)',
      },
    },
  ],
  events: { 'rk-figures': ['figures'], 'rk-error': ['error'] },
};
