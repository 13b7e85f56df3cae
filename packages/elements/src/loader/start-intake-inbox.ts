import { configureFromLoader } from '../configuration/configuration.ts';
import { register } from '../define/register.ts';
import { IntakeInbox } from '../intake-inbox/intake-inbox.ts';
import type { Start } from './start.ts';

/** What the loader calls: everything is in place before the element is registered and starts to ask. */
export const start: Start = ({ api }) => {
  configureFromLoader({ api });
  register('rk-intake-inbox', IntakeInbox);
};
