import { ServiceCard } from '../service-card/service-card.ts';
import { register } from './register.ts';

register('rk-service-card', ServiceCard);

declare global {
  interface HTMLElementTagNameMap {
    'rk-service-card': ServiceCard;
  }
}
