import { configureFromLoader } from '../configuration/configuration.ts';
import { register } from '../define/register.ts';
import { ImpactCounter } from '../impact-counter/impact-counter.ts';
import type { Start } from './start.ts';

/** What the loader calls: everything is in place before the element is registered and starts to ask. */
export const start: Start = ({ api }) => {
  configureFromLoader({ api });
  register('rk-impact-counter', ImpactCounter);
};
