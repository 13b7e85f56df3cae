import { register } from '../define/register.ts';
import { QuickExit } from '../quick-exit/quick-exit.ts';
import type { Start } from './start.ts';

/** What the loader calls. */
export const start: Start = () => {
  register('rk-quick-exit', QuickExit);
};
