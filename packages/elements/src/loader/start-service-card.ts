import { configureFromLoader } from '../configuration/configuration.ts';
import { register } from '../define/register.ts';
import { ServiceCard } from '../service-card/service-card.ts';
import type { Start } from './start.ts';

/** What the loader calls: everything is in place before the element is registered and starts to ask. */
export const start: Start = ({ api }) => {
  configureFromLoader({ api });
  register('rk-service-card', ServiceCard);
};
