import { receiptFixtures, showFixture } from '@resilience-kit/elements/fixtures/receipt-status';
import type { Meta } from '@storybook/web-components-vite';
import { anatomy } from '../playground/anatomy.ts';
import { playground } from '../playground/playground.ts';
import { receiptStory } from './receipt-story.ts';

/** What became of a request for help, by the code of its receipt. */
const meta: Meta = {
  title: 'Components/Receipt status',
  component: 'rk-receipt-status',
  parameters: { docs: { story: { inline: false, iframeHeight: 560 } } },
};

export default meta;

/** Every attribute and CSS property, on the demonstration data; the panels “Controls” and “Code” belong to it. */
export const Playground = playground('rk-receipt-status', {
  content: '<a href="tel:1545">Урядова гаряча лінія 15-45</a>',
  width: '46rem',
  isShown: ({ shadowRoot }) => shadowRoot?.querySelector('[part~=form]'),
});
/** The parts that a page can style with `::part()`. */
export const Anatomy = anatomy('rk-receipt-status', (host) => showFixture(receiptFixtures.opened(), host), {
  width: '46rem',
});

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
