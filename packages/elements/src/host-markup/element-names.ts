/** The elements of the kit, without `rk-`. */
export const elementNames = [
  'impact-counter',
  'impact-panel',
  'intake-form',
  'intake-inbox',
  'mobile-team-schedule',
  'quick-exit',
  'receipt-status',
  'service-card',
  'service-finder',
] as const;
