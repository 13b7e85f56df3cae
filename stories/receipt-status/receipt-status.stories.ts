import type { Meta } from '@storybook/web-components-vite';
import { receiptStory } from './receipt-story.ts';

/** What became of a request for help, by the code of its receipt. */
const meta: Meta = {
  title: 'Components/Receipt status',
  component: 'rk-receipt-status',
  parameters: { docs: { story: { inline: false, iframeHeight: 560 } } },
};

export default meta;

const narrow = { width: '20rem' };

export const Question = receiptStory('question');
export const WithoutHotlines = receiptStory('no-hotlines');
export const TooShort = receiptStory('too-short');
export const Mistyped = receiptStory('mistyped');
export const Looking = receiptStory('looking');
export const Received = receiptStory('received');
export const Opened = receiptStory('opened');
export const ContactUs = receiptStory('contact-us');
export const Finished = receiptStory('closed');
export const Unknown = receiptStory('unknown');
export const Unreachable = receiptStory('unreachable');
export const TooManyChecks = receiptStory('busy');
export const ServerFault = receiptStory('server-fault');
export const QuestionNarrow = receiptStory('question', narrow);
export const ContactUsNarrow = receiptStory('contact-us', narrow);
export const RightToLeft = receiptStory('opened', { globals: { direction: 'rtl' } });
