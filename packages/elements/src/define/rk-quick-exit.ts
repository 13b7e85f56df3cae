import { QuickExit } from '../quick-exit/quick-exit.ts';
import { register } from './register.ts';

register('rk-quick-exit', QuickExit);

declare global {
  interface HTMLElementTagNameMap {
    'rk-quick-exit': QuickExit;
  }
}
