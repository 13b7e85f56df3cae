import type { Meta } from '@storybook/web-components-vite';
import { hostPageStory } from './host-page-story.ts';

/** The elements pasted into pages that have rules of their own: they stay readable, and as they were drawn. */
const meta: Meta = {
  title: 'Start/Host pages',
  parameters: { docs: { story: { inline: false, iframeHeight: 700 } } },
};

export default meta;

export const BootstrapList = hostPageStory('Bootstrap 5', 'the list of a finder');
export const BootstrapOpenCard = hostPageStory('Bootstrap 5', 'an open service card');
export const WordPressThemeList = hostPageStory('a WordPress theme', 'the list of a finder');
export const WordPressThemeSchedule = hostPageStory('a WordPress theme', 'a schedule');
export const SmallRootTextList = hostPageStory('font-size: 62.5%', 'the list of a finder');
export const SmallRootTextDetails = hostPageStory('font-size: 62.5%', 'the details in a finder');
export const CarelessResetsCompactList = hostPageStory('careless resets', 'a compact finder');
export const CarelessResetsOpenCard = hostPageStory('careless resets', 'an open service card');
export const DarkBackgroundCard = hostPageStory('a dark background', 'a service card');
export const DarkColorSchemeDetails = hostPageStory('a dark color scheme', 'the details in a finder');
export const RightToLeftList = hostPageStory('text from right to left', 'the list of a finder');
export const RightToLeftSchedule = hostPageStory('text from right to left', 'a schedule');
export const SidebarCompactList = hostPageStory('a sidebar of 300 pixels', 'a compact finder');
export const SidebarCard = hostPageStory('a sidebar of 300 pixels', 'a service card');
export const NarrowSidebarSchedule = hostPageStory('a sidebar of 280 pixels', 'a schedule');
