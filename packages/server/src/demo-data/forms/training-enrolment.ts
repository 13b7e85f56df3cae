import type { FormStep } from '@resilience-kit/contract';
import type { Stored, StoredForm } from '../../records/stored.ts';
import { both, contentLanguagesOf } from '../texts.ts';
import { DEMO_RECEIVER } from './help-request.ts';
import { option } from './option.ts';
import { NOTICE_VERSION, privacyNotice } from './privacy-notice.ts';
import { usualContact } from './usual-contact.ts';

const title = both('Записатися на навчання', 'Enrol in training');

/**
 * Enrolment. A page that knows the programme names its service: the form shows which one it is and has the programme
 * chosen by the service's category, as a request for help has the kind of help.
 */
export const trainingEnrolment: StoredForm = {
  id: 'training-enrolment',
  version: 1,
  organization_id: DEMO_RECEIVER,
  title,
  description: both('П’ять коротких запитань. Навчання безоплатне.', 'Five short questions. The training is free.'),
  isolation: 'inline',
  notice_version: NOTICE_VERSION,
  retention_days: 365,
  steps: [programme(), learner(), conditions(), usualContact()],
  content_languages: contentLanguagesOf(title),
};

function programme(): Stored<FormStep> {
  return {
    id: 'programme',
    title: both('Яке навчання вас цікавить?', 'Which training are you interested in?'),
    notices: [privacyNotice],
    fields: [
      {
        id: 'programme',
        type: 'choice',
        label: both('Програма', 'Programme'),
        required: true,
        options: [
          option('career', 'Кар’єра: знайти роботу або власну справу', 'Career: finding work or your own business', [
            'career',
          ]),
          option('soft-skills', 'М’які навички для підлітків', 'Soft skills for teenagers', ['soft-skills']),
          option('teacher-training', 'Для освітян', 'For teachers', ['teacher-training']),
          option('case-management', 'Супровід сімей, для фахівців', 'Case management, for specialists', [
            'case-management-training',
          ]),
          option('safeguarding', 'Допомагати й не нашкодити', 'Helping without doing harm', ['safeguarding']),
          option('catch-up', 'Надолужити шкільну програму', 'Catching up with school', ['catch-up-classes']),
          option('not-sure', 'Ще не знаю, порадьте', 'I am not sure yet, please advise'),
        ],
      },
      {
        id: 'cohort',
        type: 'choice',
        label: both('Коли вам зручно почати?', 'When would you like to begin?'),
        hint: both(
          'Якщо в найближчій групі не буде місця, запропонуємо наступну.',
          'If the next group is full, we will offer you the one after it.',
        ),
        required: true,
        options: [
          option('next', 'З найближчою групою', 'With the next group'),
          option('later', 'Пізніше, з наступною групою', 'Later, with the group after it'),
          option('any', 'Мені підійде будь-яка', 'Either is fine'),
        ],
      },
    ],
  };
}

function learner(): Stored<FormStep> {
  return {
    id: 'learner',
    title: both('Хто вчитиметься?', 'Who is going to learn?'),
    fields: [
      {
        id: 'for-whom',
        type: 'choice',
        label: both('Для кого це навчання?', 'Who is the training for?'),
        required: true,
        options: [
          option('me', 'Для мене', 'For me'),
          option('my-child', 'Для моєї дитини', 'For my child'),
          option('someone-else', 'Для іншої людини', 'For somebody else'),
        ],
      },
      {
        id: 'age-band',
        type: 'choice',
        label: both('Скільки років учасникові або учасниці?', 'How old is the participant?'),
        hint: both('Щоб зібрати групу ровесників.', 'So that people of the same age learn together.'),
        required: true,
        options: [
          option('6-12', '6–12 років', '6–12'),
          option('13-17', '13–17 років', '13–17'),
          option('18-34', '18–34 роки', '18–34'),
          option('35-59', '35–59 років', '35–59'),
          option('60-plus', '60 років і більше', '60 or older'),
        ],
      },
    ],
  };
}

function conditions(): Stored<FormStep> {
  return {
    id: 'conditions',
    title: both('Де й за яких умов вам зручно?', 'Where, and what would make it easier?'),
    fields: [
      {
        id: 'mode',
        type: 'choice',
        label: both('Як вам зручніше вчитися?', 'How would you rather learn?'),
        required: true,
        options: [
          option('in-person', 'Наживо, у групі', 'In person, in a group'),
          option('online', 'Онлайн', 'Online'),
          option('any', 'Однаково', 'I do not mind'),
        ],
      },
      {
        id: 'place',
        type: 'place',
        label: both('Ваша область і громада', 'Your oblast and hromada'),
        hint: both('Точніше вказувати не треба.', 'There is no need to be more exact.'),
      },
      {
        id: 'support',
        type: 'choices',
        label: both('Що допомогло б вам брати участь?', 'What would help you to take part?'),
        hint: both('Позначте все, що потрібно. Можна пропустити.', 'Choose everything you need. You can skip this.'),
        options: [
          option('step-free', 'Вхід без сходів', 'An entrance without stairs'),
          option('sign-language', 'Переклад жестовою мовою', 'Sign language interpreting'),
          option('childcare', 'Хтось, хто побуде з дітьми', 'Somebody to look after children'),
          option('travel', 'Допомога з дорогою', 'Help with travel'),
          option('device', 'Комп’ютер або планшет на час занять', 'A computer or tablet during the classes'),
        ],
      },
    ],
  };
}
