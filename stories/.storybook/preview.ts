import type { Preview } from '@storybook/web-components-vite';
import '@resilience-kit/elements/define/rk-impact-counter';
import '@resilience-kit/elements/define/rk-impact-panel';
import '@resilience-kit/elements/define/rk-intake-form';
import '@resilience-kit/elements/define/rk-intake-inbox';
import '@resilience-kit/elements/define/rk-mobile-team-schedule';
import '@resilience-kit/elements/define/rk-quick-exit';
import '@resilience-kit/elements/define/rk-receipt-status';
import '@resilience-kit/elements/define/rk-service-card';
import '@resilience-kit/elements/define/rk-service-finder';
import { asDevicesAsk, asThePageWould, whileItStands } from '../toolbar/page.ts';
import { initialGlobals, toolbars, viewports } from '../toolbar/toolbars.ts';

const preview: Preview = {
  // The last is the first to be asked.
  decorators: [whileItStands, asThePageWould],
  beforeEach: asDevicesAsk,
  initialGlobals,
  globalTypes: toolbars,
  parameters: {
    // A violation fails the story's test; there is no list of exceptions.
    a11y: { test: 'error' },
    layout: 'padded',
    viewport: { options: viewports },
    // A state is as it is; the playgrounds have controls.
    controls: { expanded: true, disable: true },
    options: {
      // Storybook reads this list without running it. What everybody begins with; then what designers, webmasters and developers look for.
      storySort: {
        order: [
          'Start',
          ['Welcome', 'Pages of a town', 'Host pages'],
          'Components',
          [
            'Service finder',
            'Service finder: map',
            'Service finder: near me',
            'Service finder: on a page',
            'Service finder: on paper',
            'Service card',
            'Mobile team schedule',
            'Intake form',
            'Receipt status',
            'Quick exit',
            'Intake inbox',
            'Impact counter',
            'Impact panel',
          ],
          'Patterns',
          'Foundations',
          ['Basics', 'Theming', 'Content'],
        ],
      },
    },
  },
};

export default preview;
