import { MobileTeamSchedule } from '../mobile-team-schedule/mobile-team-schedule.ts';
import { register } from './register.ts';

register('rk-mobile-team-schedule', MobileTeamSchedule);

declare global {
  interface HTMLElementTagNameMap {
    'rk-mobile-team-schedule': MobileTeamSchedule;
  }
}
