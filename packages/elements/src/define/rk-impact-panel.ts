import { ImpactPanel } from '../impact-panel/impact-panel.ts';
import { register } from './register.ts';

register('rk-impact-panel', ImpactPanel);

declare global {
  interface HTMLElementTagNameMap {
    'rk-impact-panel': ImpactPanel;
  }
}
