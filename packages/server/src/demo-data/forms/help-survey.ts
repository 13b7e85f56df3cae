import type { FormStep } from '@resilience-kit/contract';
import type { Stored, StoredForm } from '../../records/stored.ts';
import { both, contentLanguagesOf } from '../texts.ts';
import { DEMO_RECEIVER } from './help-request.ts';
import { option } from './option.ts';
import { NOTICE_VERSION, privacyNotice } from './privacy-notice.ts';

const title = both('Чи допомогло вам?', 'Did it help you?');

/** A survey about help that was given: short, without a name and without a way to be reached. */
export const helpSurvey: StoredForm = {
  id: 'help-survey',
  version: 1,
  organization_id: DEMO_RECEIVER,
  title,
  description: both(
    'П’ять запитань, дві хвилини. Не питаємо, хто ви.',
    'Five questions, two minutes. We do not ask who you are.',
  ),
  isolation: 'inline',
  notice_version: NOTICE_VERSION,
  retention_days: 90,
  steps: [help(), treatment()],
  content_languages: contentLanguagesOf(title),
};

function help(): Stored<FormStep> {
  return {
    id: 'help',
    title: both('Допомога, яку ви отримали', 'The help you received'),
    notices: [
      privacyNotice,
      {
        id: 'no-effect',
        description: both(
          'Ваші відповіді не впливають на те, чи допомагатимуть вам далі. Тож кажіть, як є.',
          'Your answers have no effect on the help you get from now on. So tell us how it is.',
        ),
      },
    ],
    fields: [
      {
        id: 'which-help',
        type: 'choices',
        label: both('Яку допомогу ви отримали?', 'What help did you receive?'),
        hint: both('Можна пропустити.', 'You can skip this.'),
        options: [
          option('psychologist', 'Психолог', 'A psychologist'),
          option(
            'speech-therapist',
            'Логопед або спеціальний педагог',
            'A speech therapist or special-education teacher',
          ),
          option('legal-aid', 'Юрист', 'A lawyer'),
          option('social-worker', 'Соціальний працівник', 'A social worker'),
          option('child-friendly-space', 'Простір, дружній до дитини', 'A Child-Friendly Space'),
          option('humanitarian-aid', 'Гуманітарна допомога', 'Humanitarian aid'),
          option('training', 'Навчання', 'Training'),
          option('other', 'Інше', 'Something else'),
        ],
      },
      {
        id: 'was-helpful',
        type: 'choice',
        label: both('Чи стало вам легше завдяки цій допомозі?', 'Did the help make things easier for you?'),
        required: true,
        options: [
          option('yes', 'Так', 'Yes'),
          option('partly', 'Трохи', 'A little'),
          option('no', 'Ні', 'No'),
          option('too-early', 'Ще рано казати', 'It is too early to say'),
        ],
      },
      {
        id: 'was-easy',
        type: 'choice',
        label: both('Чи легко було її отримати?', 'Was it easy to get?'),
        required: true,
        options: [
          option('easy', 'Легко', 'Easy'),
          option('with-effort', 'Довелося постаратися', 'It took some effort'),
          option('hard', 'Важко', 'Hard'),
        ],
      },
    ],
  };
}

function treatment(): Stored<FormStep> {
  return {
    id: 'treatment',
    title: both('Як із вами поводилися?', 'How were you treated?'),
    fields: [
      {
        id: 'was-respectful',
        type: 'choice',
        label: both('Чи відчували ви повагу й безпеку?', 'Did you feel respected and safe?'),
        hint: both(
          'Якщо з вами повелися негідно, про це можна розповісти у формі «Сказати нам».',
          'If somebody treated you badly, you can tell us with the form “Tell us”.',
        ),
        required: true,
        options: [
          option('always', 'Так, завжди', 'Yes, always'),
          option('mostly', 'Здебільшого', 'Mostly'),
          option('no', 'Ні', 'No'),
          option('rather-not', 'Не хочу відповідати', 'I would rather not say'),
        ],
      },
      {
        id: 'improve',
        type: 'long_text',
        label: both('Що нам варто робити краще?', 'What should we do better?'),
        hint: both(
          'Без імен, будь ласка: ні свого, ні чужих. Можна пропустити.',
          'No names please, neither yours nor those of others. You can skip this.',
        ),
        max_length: 500,
      },
    ],
  };
}
