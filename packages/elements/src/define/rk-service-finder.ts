import { ServiceFinder } from '../service-finder/service-finder.ts';
import { register } from './register.ts';

register('rk-service-finder', ServiceFinder);

declare global {
  interface HTMLElementTagNameMap {
    'rk-service-finder': ServiceFinder;
  }
}
