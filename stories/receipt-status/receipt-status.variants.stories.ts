import type { Meta } from '@storybook/web-components-vite';
import { receiptStory } from './receipt-story.ts';

/** Its states in English and on dark pages, for the tests: whoever looks has the toolbar for that. */
const meta: Meta = {
  title: 'Variants/Receipt status',
  component: 'rk-receipt-status',
  tags: ['!dev', '!autodocs'],
};

export default meta;

const inEnglish = { globals: { locale: 'en' } };
const dark = { globals: { scheme: 'dark' } };

export const QuestionInEnglish = receiptStory('question', { ...inEnglish });
export const WithoutHotlinesInEnglish = receiptStory('no-hotlines', { ...inEnglish });
export const TooShortInEnglish = receiptStory('too-short', { ...inEnglish });
export const MistypedInEnglish = receiptStory('mistyped', { ...inEnglish });
export const LookingInEnglish = receiptStory('looking', { ...inEnglish });
export const ReceivedInEnglish = receiptStory('received', { ...inEnglish });
export const OpenedInEnglish = receiptStory('opened', { ...inEnglish });
export const ContactUsInEnglish = receiptStory('contact-us', { ...inEnglish });
export const FinishedInEnglish = receiptStory('closed', { ...inEnglish });
export const UnknownInEnglish = receiptStory('unknown', { ...inEnglish });
export const UnreachableInEnglish = receiptStory('unreachable', { ...inEnglish });
export const TooManyChecksInEnglish = receiptStory('busy', { ...inEnglish });
export const ServerFaultInEnglish = receiptStory('server-fault', { ...inEnglish });
export const QuestionDark = receiptStory('question', dark);
export const OpenedDark = receiptStory('opened', dark);
