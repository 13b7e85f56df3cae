import type { Meta } from '@storybook/web-components-vite';
import { receiptStory } from './receipt-story.ts';

/** What became of a request for help, by the code of its receipt. */
const meta: Meta = {
  title: 'Receipt status',
  component: 'rk-receipt-status',
  tags: ['autodocs'],
  parameters: { docs: { story: { inline: false, iframeHeight: 560 } } },
};

export default meta;

const inEnglish = { parameters: { locale: 'en' } };
const dark = { parameters: { theme: 'dark' } };
const narrow = { width: '20rem' };

export const Question = receiptStory('question');
export const QuestionInEnglish = receiptStory('question', { ...inEnglish });
export const WithoutHotlines = receiptStory('no-hotlines');
export const WithoutHotlinesInEnglish = receiptStory('no-hotlines', { ...inEnglish });
export const TooShort = receiptStory('too-short');
export const TooShortInEnglish = receiptStory('too-short', { ...inEnglish });
export const Mistyped = receiptStory('mistyped');
export const MistypedInEnglish = receiptStory('mistyped', { ...inEnglish });
export const Looking = receiptStory('looking');
export const LookingInEnglish = receiptStory('looking', { ...inEnglish });
export const Received = receiptStory('received');
export const ReceivedInEnglish = receiptStory('received', { ...inEnglish });
export const Opened = receiptStory('opened');
export const OpenedInEnglish = receiptStory('opened', { ...inEnglish });
export const ContactUs = receiptStory('contact-us');
export const ContactUsInEnglish = receiptStory('contact-us', { ...inEnglish });
export const Finished = receiptStory('closed');
export const FinishedInEnglish = receiptStory('closed', { ...inEnglish });
export const Unknown = receiptStory('unknown');
export const UnknownInEnglish = receiptStory('unknown', { ...inEnglish });
export const Unreachable = receiptStory('unreachable');
export const UnreachableInEnglish = receiptStory('unreachable', { ...inEnglish });
export const TooManyChecks = receiptStory('busy');
export const TooManyChecksInEnglish = receiptStory('busy', { ...inEnglish });
export const ServerFault = receiptStory('server-fault');
export const ServerFaultInEnglish = receiptStory('server-fault', { ...inEnglish });
export const QuestionDark = receiptStory('question', dark);
export const OpenedDark = receiptStory('opened', dark);
export const QuestionNarrow = receiptStory('question', narrow);
export const ContactUsNarrow = receiptStory('contact-us', narrow);
export const RightToLeft = receiptStory('opened', { parameters: { direction: 'rtl' } });
