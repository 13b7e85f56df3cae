import { createElement } from 'react';
import { addons, types } from 'storybook/manager-api';
import { BrandPanel } from './brand-panel.ts';

addons.setConfig({ sidebar: { showRoots: true } });

addons.register('resilience-kit/brand', () => {
  addons.add('resilience-kit/brand/panel', {
    type: types.PANEL,
    title: 'Brand',
    render: ({ active }) => (active ? createElement(BrandPanel) : null),
  });
});
