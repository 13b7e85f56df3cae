import { impactCounterBehaviour } from '../impact-counter/declared-behaviour.ts';
import { impactPanelBehaviour } from '../impact-panel/declared-behaviour.ts';
import { intakeFormBehaviour } from '../intake-form/declared-behaviour.ts';
import { intakeInboxBehaviour } from '../intake-inbox/declared-behaviour.ts';
import { mobileTeamScheduleBehaviour } from '../mobile-team-schedule/declared-behaviour.ts';
import { quickExitBehaviour } from '../quick-exit/declared-behaviour.ts';
import { receiptStatusBehaviour } from '../receipt-status/declared-behaviour.ts';
import { serviceCardBehaviour } from '../service-card/declared-behaviour.ts';
import { serviceFinderBehaviour } from '../service-finder/declared-behaviour.ts';
import type { DeclaredBehaviour } from './behaviour-types.ts';

/** What each element does, as it is declared beside its code. */
export const behaviours: Readonly<Record<string, DeclaredBehaviour>> = {
  'rk-impact-counter': impactCounterBehaviour,
  'rk-impact-panel': impactPanelBehaviour,
  'rk-intake-form': intakeFormBehaviour,
  'rk-intake-inbox': intakeInboxBehaviour,
  'rk-mobile-team-schedule': mobileTeamScheduleBehaviour,
  'rk-quick-exit': quickExitBehaviour,
  'rk-receipt-status': receiptStatusBehaviour,
  'rk-service-card': serviceCardBehaviour,
  'rk-service-finder': serviceFinderBehaviour,
};
