import type { FormStep } from '@resilience-kit/contract';
import type { Stored } from '../../records/stored.ts';
import { both } from '../texts.ts';

export const note: Stored<FormStep> = {
  id: 'note',
  title: both('Хочете щось додати?', 'Would you like to add anything?'),
  fields: [
    {
      id: 'note',
      type: 'long_text',
      label: both('Кілька слів для фахівця', 'A few words for the specialist'),
      hint: both(
        'Описувати, що сталося, не треба. Напишіть, що допоможе підготуватися: наприклад, якою мовою вам зручніше або чи важко підніматися сходами. Можна пропустити.',
        'There is no need to describe what happened. Write what helps us prepare: for example which language you prefer, or whether stairs are hard for you. You can skip this.',
      ),
      max_length: 500,
    },
  ],
};

/** Separate from everything else: help never depends on it. */
export const sharing: Stored<FormStep> = {
  id: 'sharing',
  title: both('Чи можна залучити інші організації?', 'May we involve other organisations?'),
  description: both(
    'Це не обов’язково. Ми допоможемо, навіть якщо ви не погодитеся.',
    'This is optional. We help you even if you do not agree.',
  ),
  fields: [
    {
      id: 'share-with-others',
      type: 'consent',
      label: both(
        'Так, можна передати мій запит іншій організації, якщо вона допоможе краще чи швидше',
        'Yes, you may pass my request on to another organisation that can help better or sooner',
      ),
    },
  ],
};
