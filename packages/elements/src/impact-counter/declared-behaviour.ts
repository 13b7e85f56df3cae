import type { DeclaredBehaviour } from '../declared-behaviour/behaviour-types.ts';
import { atStart, recordLinks, snapshotFiles } from '../declared-behaviour/shared-sentences.ts';

/** What the impact counter does. */
export const impactCounterBehaviour: DeclaredBehaviour = {
  requests: [
    {
      operation: 'getFigure',
      when: {
        uk: `${atStart.uk}; з атрибутом refresh — ще й через стільки секунд, скільки він каже`,
        en: `${atStart.en}; with the attribute refresh also every so many seconds`,
      },
    },
    ...snapshotFiles,
  ],
  storage: [],
  permissions: [],
  abilities: [],
  links: [recordLinks],
  events: { 'rk-figure': ['figure'], 'rk-error': ['error'] },
};
