import type { Decorator, Preview } from '@storybook/web-components-vite';
import '@resilience-kit/elements/define/rk-impact-counter';
import '@resilience-kit/elements/define/rk-impact-panel';
import '@resilience-kit/elements/define/rk-intake-form';
import '@resilience-kit/elements/define/rk-intake-inbox';
import '@resilience-kit/elements/define/rk-mobile-team-schedule';
import '@resilience-kit/elements/define/rk-quick-exit';
import '@resilience-kit/elements/define/rk-receipt-status';
import '@resilience-kit/elements/define/rk-service-card';
import '@resilience-kit/elements/define/rk-service-finder';

/** Puts what the toolbar says on the document, where a page would have it; the elements follow the document. */
const asThePageWould: Decorator = (story, { globals, parameters }) => {
  const root = document.documentElement;
  root.lang = String(parameters['locale'] ?? globals['locale']);
  root.dir = String(parameters['direction'] ?? globals['direction']);
  const theme = String(parameters['theme'] ?? globals['theme']);
  root.style.colorScheme = theme === 'auto' ? 'light dark' : theme;
  root.style.backgroundColor = 'Canvas';
  return story();
};

const preview: Preview = {
  decorators: [asThePageWould],
  initialGlobals: { locale: 'uk', theme: 'auto', direction: 'ltr' },
  globalTypes: {
    locale: {
      description: 'Language of the page',
      toolbar: {
        title: 'Language',
        icon: 'globe',
        dynamicTitle: true,
        items: [
          { value: 'uk', title: 'Українська' },
          { value: 'en', title: 'English' },
        ],
      },
    },
    theme: {
      description: 'Colour scheme',
      toolbar: {
        title: 'Theme',
        icon: 'mirror',
        dynamicTitle: true,
        items: [
          { value: 'auto', title: 'As the system' },
          { value: 'light', title: 'Light' },
          { value: 'dark', title: 'Dark' },
        ],
      },
    },
    direction: {
      description: 'Writing direction of the page',
      toolbar: {
        title: 'Direction',
        icon: 'transfer',
        dynamicTitle: true,
        items: [
          { value: 'ltr', title: 'Left to right' },
          { value: 'rtl', title: 'Right to left' },
        ],
      },
    },
  },
  parameters: {
    // A violation fails the story's test; there is no list of exceptions.
    a11y: { test: 'error' },
    layout: 'padded',
    options: {
      storySort: {
        order: [
          'Foundations',
          'Service finder',
          'Service card',
          'Mobile team schedule',
          'Impact counter',
          'Impact panel',
          'Intake form',
          'Quick exit',
        ],
      },
    },
  },
};

export default preview;
