import type { FormStep } from '@resilience-kit/contract';
import type { Stored, StoredForm } from '../../records/stored.ts';
import { both, contentLanguagesOf } from '../texts.ts';
import { DEMO_RECEIVER } from './help-request.ts';
import { option } from './option.ts';
import { NOTICE_VERSION, privacyNotice } from './privacy-notice.ts';
import { usualContact } from './usual-contact.ts';

const title = both('Стати волонтером або волонтеркою', 'Become a volunteer');

/** Offering help. Whoever works with children is met and checked in person, so nothing of that is asked here. */
export const volunteering: StoredForm = {
  id: 'volunteering',
  version: 1,
  organization_id: DEMO_RECEIVER,
  title,
  description: both('Кілька запитань, щоб знайти вам справу до душі.', 'A few questions, to find what suits you.'),
  isolation: 'inline',
  notice_version: NOTICE_VERSION,
  retention_days: 365,
  steps: [tasks(), time(), usualContact()],
  content_languages: contentLanguagesOf(title),
};

function tasks(): Stored<FormStep> {
  return {
    id: 'tasks',
    title: both('Чим ви хотіли б допомогти?', 'How would you like to help?'),
    notices: [privacyNotice],
    fields: [
      {
        id: 'tasks',
        type: 'choices',
        label: both('Що вам до душі?', 'What would you enjoy?'),
        hint: both('Можна обрати кілька. Досвід не обов’язковий.', 'You can choose several. No experience is needed.'),
        required: true,
        options: [
          option('children', 'Займатися з дітьми', 'Spending time with children'),
          option('teaching', 'Навчати того, що вмію', 'Teaching what I know'),
          option('aid', 'Пакувати й роздавати допомогу', 'Packing and handing out aid'),
          option('driving', 'Возити людей або вантаж', 'Driving people or goods'),
          option('translating', 'Перекладати', 'Translating'),
          option('online', 'Допомагати онлайн: тексти, дизайн, сайти', 'Helping online: texts, design, websites'),
          option('other', 'Щось інше', 'Something else'),
        ],
      },
      {
        id: 'adult',
        type: 'choice',
        label: both('Вам уже є 18 років?', 'Are you 18 or older?'),
        hint: both(
          'Молодшим теж раді: підберемо справу разом із батьками.',
          'Younger people are welcome too: we choose together with their parents.',
        ),
        required: true,
        options: [option('yes', 'Так', 'Yes'), option('no', 'Ще ні', 'Not yet')],
      },
    ],
  };
}

function time(): Stored<FormStep> {
  return {
    id: 'time',
    title: both('Де й коли ви можете допомагати?', 'Where and when can you help?'),
    fields: [
      {
        id: 'place',
        type: 'place',
        label: both('Ваша область і громада', 'Your oblast and hromada'),
        required: true,
      },
      {
        id: 'days',
        type: 'choices',
        label: both('У які дні?', 'On which days?'),
        required: true,
        options: [
          option('weekdays', 'У будні вдень', 'Weekdays, during the day'),
          option('evenings', 'У будні ввечері', 'Weekdays, in the evening'),
          option('weekends', 'На вихідних', 'At weekends'),
          option('sometimes', 'Час від часу, коли покличете', 'Now and then, when you call'),
        ],
      },
      {
        id: 'note',
        type: 'long_text',
        label: both('Що ще нам варто знати?', 'Is there anything else we should know?'),
        hint: both(
          'Наприклад, що ви вмієте або якими мовами говорите. Можна пропустити.',
          'For example what you are good at, or which languages you speak. You can skip this.',
        ),
        max_length: 500,
      },
    ],
  };
}
