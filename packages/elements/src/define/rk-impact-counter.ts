import { ImpactCounter } from '../impact-counter/impact-counter.ts';
import { register } from './register.ts';

register('rk-impact-counter', ImpactCounter);

declare global {
  interface HTMLElementTagNameMap {
    'rk-impact-counter': ImpactCounter;
  }
}
