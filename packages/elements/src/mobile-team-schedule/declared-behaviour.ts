import type { DeclaredBehaviour } from '../declared-behaviour/behaviour-types.ts';
import { atStart, telephoneLinks } from '../declared-behaviour/shared-sentences.ts';

/** What the schedule of mobile teams does. */
export const mobileTeamScheduleBehaviour: DeclaredBehaviour = {
  requests: [
    {
      operation: 'getTeam',
      query: ['until'],
      when: { uk: `${atStart.uk}, якщо названо team`, en: `${atStart.en}, where team is named` },
    },
    {
      operation: 'listTeams',
      query: ['organization_id', 'place', 'per_page', 'until'],
      when: { uk: `${atStart.uk}, якщо team не названо`, en: `${atStart.en}, where no team is named` },
    },
  ],
  storage: [],
  permissions: [],
  abilities: [{ name: 'print', when: { uk: 'натиснуто «Друк»', en: '“Print” is pressed' } }],
  links: [
    telephoneLinks,
    {
      to: 'webcal:',
      when: {
        uk: 'на календар підписуються: далі його оновлює програма-календар, а не елемент',
        en: 'the calendar is subscribed to: from then on the calendar program asks for it, not the element',
      },
    },
    {
      to: 'api',
      when: { uk: 'відкрито адресу календаря', en: 'the address of the calendar is opened' },
    },
  ],
  events: { 'rk-contact': ['kind', 'value', 'serviceAtLocation'], 'rk-error': ['error'] },
};
