import { IntakeForm } from '../intake-form/intake-form.ts';
import { register } from './register.ts';

register('rk-intake-form', IntakeForm);

declare global {
  interface HTMLElementTagNameMap {
    'rk-intake-form': IntakeForm;
  }
}
