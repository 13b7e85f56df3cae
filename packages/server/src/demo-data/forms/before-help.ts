import type { FormStep } from '@resilience-kit/contract';
import type { Stored } from '../../records/stored.ts';
import { both } from '../texts.ts';
import { option } from './option.ts';

/** What a person should know before anything is asked. */
export const beforeYouStart: Stored<FormStep> = {
  id: 'before-you-start',
  title: both('Перш ніж почати', 'Before you start'),
  notices: [
    {
      id: 'privacy',
      description: both(
        'Відповіді шифруються на вашому пристрої ще до надсилання. Надіслане можуть відкрити лише фахівці ГО «Відповідальні громадяни».\n\nМи ніколи не питаємо паспорт, податковий номер, точну адресу і не просимо розповідати, що сталося.',
        'Your answers are encrypted on your device before they are sent. What you send can be opened only by the specialists of NGO Responsible Citizens.\n\nWe never ask for a passport, a tax number or an exact address, and you do not have to tell what happened.',
      ),
    },
    {
      id: 'limits-of-confidentiality',
      description: both(
        'Те, що ви напишете, залишиться між вами і фахівцем. Є один виняток: якщо чиєсь життя в небезпеці або дитині завдають шкоди, ми можемо звернутися до поліції чи служби у справах дітей. Якщо це безпечно, спершу поговоримо про це з вами.',
        'What you write stays between you and the specialist. There is one exception: if somebody’s life is in danger or a child is being harmed, we may have to turn to the police or the child protection service. If it is safe to, we talk with you about it first.',
      ),
    },
    {
      id: 'hotlines',
      hotlines: 'all',
      description: both(
        'Легше поговорити, ніж писати? Зателефонуйте. Для цього форма не потрібна.',
        'Would you rather talk than write? Call one of these numbers. You do not need the form for that.',
      ),
    },
  ],
  fields: [],
};

/** Danger comes first: whoever is in it needs a telephone, not a form. */
export const danger: Stored<FormStep> = {
  id: 'danger',
  title: both('Чи ви в безпеці?', 'Are you safe?'),
  notices: [
    {
      id: 'call-now',
      urgent: true,
      hotlines: 'emergency',
      show_if: { field: 'in-danger', equals: 'yes' },
      description: both(
        'Зателефонуйте просто зараз. Якщо говорити небезпечно, спершу відійдіть туди, де вас не почують.\n\nФорму теж можна заповнити далі, але відповідаємо ми не одразу.',
        'Call now. If it is not safe to talk, first go where nobody can hear you.\n\nYou can go on with the form as well, but we do not answer it at once.',
      ),
    },
  ],
  fields: [
    {
      id: 'in-danger',
      type: 'choice',
      label: both(
        'Вам або комусь поруч зараз загрожує небезпека?',
        'Are you or somebody near you in danger right now?',
      ),
      required: true,
      options: [option('yes', 'Так', 'Yes'), option('no', 'Ні', 'No')],
    },
  ],
};
