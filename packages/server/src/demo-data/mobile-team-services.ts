import type { ServiceDraft } from './drafts/service.ts';
import { both } from './texts.ts';

export type TeamService = Pick<ServiceDraft, 'name' | 'description' | 'categories' | 'audiences'>;

/** What every mobile team brings. */
export const teamServices: Readonly<Record<'psychologist' | 'speech-therapy' | 'social-work', TeamService>> = {
  psychologist: {
    name: both('Психолог мобільної команди', 'Psychologist of the mobile team'),
    description: both(
      'Приїжджає психолог для дітей і дорослих. Можна прийти самому, з дитиною або всією сім’єю.',
      'A psychologist for children and adults comes. You can come alone, with your child or as a family.',
    ),
    categories: ['individual-counselling', 'child-psychology', 'group-support'],
    audiences: ['children', 'parents', 'displaced-people', 'everyone'],
  },
  'speech-therapy': {
    name: both('Логопед мобільної команди', 'Speech therapist of the mobile team'),
    description: both(
      'Подивиться, як говорить дитина, позаймається з нею й покаже вправи для дому.',
      'Looks at how your child speaks, practises together and shows exercises for home.',
    ),
    categories: ['speech-therapy', 'special-education'],
    audiences: ['children', 'parents', 'people-with-disabilities'],
  },
  'social-work': {
    name: both('Соціальний працівник мобільної команди', 'Social worker of the mobile team'),
    description: both(
      'Допоможе з документами й виплатами, підкаже, де взяти ліки, одяг чи дрова, і не залишить сам на сам із бідою.',
      'Helps with documents and payments, tells you where to get medicine, clothes or firewood, and does not leave you alone with your trouble.',
    ),
    categories: ['social-worker', 'case-management'],
    audiences: ['everyone', 'displaced-people', 'older-people'],
  },
};
