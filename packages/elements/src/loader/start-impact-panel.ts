import { configureFromLoader } from '../configuration/configuration.ts';
import { register } from '../define/register.ts';
import { ImpactPanel } from '../impact-panel/impact-panel.ts';
import { prepareFormats } from './prepare-formats.ts';
import type { Start } from './start.ts';

/** What the loader calls: everything is in place before the element is registered and starts to ask. */
export const start: Start = ({ api }) => {
  configureFromLoader({ api });
  register('rk-impact-panel', ImpactPanel);
  prepareFormats();
};
