import type { FormStep } from '@resilience-kit/contract';
import type { Stored } from '../../records/stored.ts';
import { both } from '../texts.ts';
import { option } from './option.ts';

/** Which help; whoever comes from a service finds it chosen already. */
export const help: Stored<FormStep> = {
  id: 'help',
  title: both('Яка допомога потрібна?', 'What help do you need?'),
  fields: [
    {
      id: 'help',
      type: 'choices',
      label: both('Яка допомога потрібна?', 'What help do you need?'),
      hint: both(
        'Оберіть усе, що підходить. Не певні? Оберіть «Соціальний працівник»: допоможе розібратися.',
        'Choose everything that fits. Not sure? Choose “A social worker”: they help you find out.',
      ),
      required: true,
      options: [
        option('psychologist', 'Психолог', 'A psychologist', [
          'psychological-support',
          'individual-counselling',
          'group-support',
          'crisis-support',
          'child-psychology',
          'violence-counselling',
        ]),
        option(
          'speech-therapist',
          'Логопед або спеціальний педагог',
          'A speech therapist or special-education teacher',
          ['speech-therapy', 'special-education'],
        ),
        option('legal-aid', 'Юрист', 'A lawyer', ['legal-aid', 'documents-and-payments', 'housing-and-property']),
        option('social-worker', 'Соціальний працівник', 'A social worker', [
          'social-support',
          'social-worker',
          'case-management',
          'home-care',
          'domestic-violence-support',
          'shelter',
          'veterans-support',
          'veterans-guidance',
        ]),
        option('child-friendly-space', 'Простір, дружній до дитини', 'A Child-Friendly Space', [
          'for-children',
          'child-friendly-space',
          'catch-up-classes',
          'early-development',
        ]),
        option('humanitarian-aid', 'Гуманітарна допомога', 'Humanitarian aid', [
          'humanitarian-aid',
          'aid-kits',
          'clothes-and-winter-aid',
        ]),
        option('evacuation', 'Евакуація або тимчасове житло', 'Evacuation or temporary housing', [
          'evacuation-and-transit',
          'evacuation',
          'transit-centre',
          'temporary-housing',
        ]),
        option('other', 'Інше', 'Something else', [
          'peer-support',
          'rehabilitation',
          'physical-rehabilitation',
          'assistive-devices',
          'training',
          'career',
          'soft-skills',
          'teacher-training',
          'case-management-training',
          'safeguarding',
        ]),
      ],
    },
  ],
};

/** For whom, and about how old: no names, no dates. */
export const person: Stored<FormStep> = {
  id: 'person',
  title: both('Для кого допомога?', 'Who is the help for?'),
  fields: [
    {
      id: 'for-whom',
      type: 'choice',
      label: both('Кому потрібна допомога?', 'Who needs help?'),
      required: true,
      options: [
        option('me', 'Мені', 'Me'),
        option('my-child', 'Моїй дитині', 'My child'),
        option('family-member', 'Комусь із моєї родини', 'Somebody in my family'),
        option('someone-else', 'Іншій людині', 'Somebody else'),
      ],
    },
    {
      id: 'age-band',
      type: 'choice',
      label: both('Скільки років людині, якій потрібна допомога?', 'How old is the person who needs help?'),
      hint: both('Так ми доберемо фахівця. Можна пропустити.', 'It helps us choose a specialist. You can skip this.'),
      options: [
        option('0-5', '0–5 років', '0–5'),
        option('6-12', '6–12 років', '6–12'),
        option('13-17', '13–17 років', '13–17'),
        option('18-34', '18–34 роки', '18–34'),
        option('35-59', '35–59 років', '35–59'),
        option('60-plus', '60 років і більше', '60 or older'),
      ],
    },
  ],
};

/** Never finer than the hromada. */
export const place: Stored<FormStep> = {
  id: 'place',
  title: both('Де потрібна допомога?', 'Where is help needed?'),
  fields: [
    {
      id: 'place',
      type: 'place',
      label: both('Область і громада', 'Oblast and hromada'),
      hint: both(
        'Місце, де людина зараз. Точніше вказувати не треба.',
        'Where the person is now. There is no need to be more exact.',
      ),
      required: true,
    },
  ],
};
