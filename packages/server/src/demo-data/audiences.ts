import type { TaxonomyDraft, TermDraft } from './drafts/taxonomy.ts';
import { both } from './texts.ts';

const terms = {
  everyone: {
    name: both('Усі, кому потрібна допомога', 'Everyone who needs help'),
    description: both('Без обмежень за віком чи статусом.', 'No limits of age or status.'),
  },
  children: {
    name: both('Діти', 'Children'),
    description: both('Від народження до 12 років.', 'From birth to the age of 12.'),
  },
  'young-people': {
    name: both('Підлітки та молодь', 'Teenagers and young people'),
    description: both('Від 13 до 24 років.', 'From 13 to 24 years of age.'),
  },
  parents: {
    name: both('Батьки та опікуни', 'Parents and carers'),
    description: both('Усі, хто виховує дитину.', 'Everyone who is bringing up a child.'),
  },
  'displaced-people': {
    name: both('Переселенці (ВПО)', 'Displaced people'),
    description: both(
      'Люди, які виїхали з дому через війну. Довідка не обов’язкова.',
      'People who left their homes because of the war. No certificate is needed.',
    ),
  },
  'older-people': {
    name: both('Люди старшого віку', 'Older people'),
    description: both('Від 60 років.', 'Aged 60 and over.'),
  },
  'people-with-disabilities': {
    name: both('Люди з інвалідністю', 'People with disabilities'),
    description: both(
      'Діти й дорослі з інвалідністю та їхні близькі.',
      'Children and adults with disabilities and those close to them.',
    ),
  },
  'veterans-and-families': {
    name: both('Ветерани, ветеранки та їхні сім’ї', 'Veterans and their families'),
    description: both('Ті, хто захищав Україну, і їхні рідні.', 'Those who defended Ukraine, and their families.'),
  },
  'survivors-of-violence': {
    name: both('Постраждалі від насильства', 'Survivors of violence'),
    description: both(
      'Люди, яких кривдять удома, і ті, хто пережив насильство під час війни.',
      'People who are being hurt at home, and those who lived through violence in the war.',
    ),
  },
  teachers: {
    name: both('Освітяни', 'Teachers'),
    description: both('Вчителі, вихователі, асистенти.', 'School and nursery teachers and teaching assistants.'),
  },
  specialists: {
    name: both('Фахівці', 'Specialists'),
    description: both(
      'Соціальні працівники, психологи, логопеди, працівники громад.',
      'Social workers, psychologists, speech therapists, hromada staff.',
    ),
  },
} as const satisfies Record<string, TermDraft>;

export type AudienceCode = keyof typeof terms;

export const audiences = {
  code: 'audiences',
  name: both('Кому допомагають', 'Who is helped'),
  description: both('Для кого призначена послуга.', 'Whom a service is for.'),
  terms,
} as const satisfies TaxonomyDraft;
