import type { FormStep } from '@resilience-kit/contract';
import type { Stored, StoredForm } from '../../records/stored.ts';
import { both, contentLanguagesOf } from '../texts.ts';
import { DEMO_RECEIVER } from './help-request.ts';
import { option } from './option.ts';
import { NOTICE_VERSION, privacyNotice } from './privacy-notice.ts';
import { usualContact } from './usual-contact.ts';

const title = both('Сказати нам', 'Tell us');

/** Thanks, ideas and complaints, also about staff: with a name or without. */
export const feedback: StoredForm = {
  id: 'feedback',
  version: 1,
  organization_id: DEMO_RECEIVER,
  title,
  description: both(
    'Подякувати, порадити або поскаржитися. Ім’я не обов’язкове.',
    'Thank us, advise us or complain. You need not give your name.',
  ),
  isolation: 'inline',
  notice_version: NOTICE_VERSION,
  retention_days: 180,
  steps: [message(), answer(), usualContact({ field: 'wants-answer', equals: 'yes' })],
  content_languages: contentLanguagesOf(title),
};

function message(): Stored<FormStep> {
  return {
    id: 'message',
    title: both('Про що ви хочете сказати?', 'What would you like to tell us?'),
    notices: [
      privacyNotice,
      {
        id: 'conduct',
        show_if: { field: 'kind', equals: 'conduct' },
        hotlines: 'emergency',
        description: both(
          'Добре, що ви про це кажете. Вашої провини тут немає, і допомога від цього не залежить. Якщо вам загрожує небезпека, спершу зателефонуйте.',
          'It is good that you are telling us. It is not your fault, and the help you get does not depend on it. If you are in danger, call first.',
        ),
      },
    ],
    fields: [
      {
        id: 'kind',
        type: 'choice',
        label: both('Це…', 'This is…'),
        required: true,
        options: [
          option('thanks', 'подяка', 'thanks'),
          option('idea', 'порада або ідея', 'advice or an idea'),
          option('complaint', 'скарга на те, як ми працюємо', 'a complaint about how we work'),
          option('conduct', 'хтось із наших людей повівся негідно', 'one of our people behaved badly'),
        ],
      },
      {
        id: 'message',
        type: 'long_text',
        label: both('Ваші слова', 'Your words'),
        hint: both('Подробиці лише ті, якими ви готові поділитися.', 'Only those details that you are ready to share.'),
        required: true,
        max_length: 1000,
      },
    ],
  };
}

function answer(): Stored<FormStep> {
  return {
    id: 'answer',
    title: both('Чи відповісти вам?', 'Would you like an answer?'),
    fields: [
      {
        id: 'wants-answer',
        type: 'choice',
        label: both('Чи чекаєте ви на відповідь?', 'Do you wish us to answer?'),
        required: true,
        options: [
          option('yes', 'Так', 'Yes'),
          option('no', 'Ні, просто хочу, щоб ви знали', 'No, I only want you to know'),
        ],
      },
    ],
  };
}
