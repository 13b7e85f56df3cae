import { IntakeInbox } from '../intake-inbox/intake-inbox.ts';
import { register } from './register.ts';

register('rk-intake-inbox', IntakeInbox);

declare global {
  interface HTMLElementTagNameMap {
    'rk-intake-inbox': IntakeInbox;
  }
}
