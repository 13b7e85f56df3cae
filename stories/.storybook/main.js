/** @type {import('@storybook/web-components-vite').StorybookConfig} */
export default {
  framework: '@storybook/web-components-vite',
  stories: ['../*/*.mdx', '../*/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  // The page's ground is that of the colour scheme; on a tablet the tools of ours have to fit beside those of Storybook.
  features: { backgrounds: false, outline: false },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  // Storybook's own tasks for newcomers would stand above the components.
  features: { sidebarOnboardingChecklist: false },
};
