import { createElement } from 'react';
import { addons, types } from 'storybook/manager-api';
import { themes } from 'storybook/theming';
import { BrandPanel } from './brand-panel.ts';

addons.setConfig({
  theme: { ...themes.normal, brandTitle: 'Resilience Kit', brandUrl: './', brandTarget: '_self' },
  sidebar: { showRoots: true },
  // Whoever comes to try a brand finds it at once; the panel that was chosen last stays chosen.
  selectedPanel: 'resilience-kit/brand/panel',
});

addons.register('resilience-kit/brand', () => {
  addons.add('resilience-kit/brand/panel', {
    type: types.PANEL,
    title: 'Brand',
    render: ({ active }) => (active ? createElement(BrandPanel) : null),
  });
});
