import { configureFromLoader } from '../configuration/configuration.ts';
import { register } from '../define/register.ts';
import { ServiceFinder } from '../service-finder/service-finder.ts';
import { handOver } from './early-search.ts';
import type { Start } from './start.ts';

/** What the loader calls: everything is in place before the element is registered and starts to ask. */
export const start: Start = ({ api, early }) => {
  configureFromLoader({ api });
  handOver(early);
  register('rk-service-finder', ServiceFinder);
};
