/** What each colour is for, for designers; not part of what pages load. */
export const colorDescriptions: Readonly<Record<string, string>> = {
  accent: 'Links, the main button, focus rings, chosen values.',
  'accent-strong': 'The accent while hovered or pressed.',
  'on-accent': 'Text on the accent.',
  'accent-soft': 'Background of chosen and hovered things.',
  text: 'Text.',
  'text-muted': 'Text of second rank; still 4.5:1 or more on every surface.',
  surface: 'Background of the elements and of cards.',
  'surface-raised': 'Background of panels and of quiet badges.',
  border: 'Lines between things; never the only sign of a control.',
  'control-border': 'Outline of fields and buttons, 3:1 or more.',
  open: 'Text of what is open now.',
  'open-soft': 'Background of what is open now.',
  soon: 'Text of what closes soon.',
  'soon-soft': 'Background of what closes soon, and of the demo-data badge.',
  alert: 'Text of suspensions and failures.',
  'alert-soft': 'Background of suspensions and failures.',
  notice: 'Text of moves and corrections.',
  'notice-soft': 'Background of moves and corrections.',
  urgent: 'The emergency call button.',
  'on-urgent': 'Text on the emergency call button.',
  'urgent-soft': 'Background of the hotline block.',
};

/** Tokens that are not colours: name, value, unit type of the design-tokens format, description. */
export const otherTokens: readonly {
  name: string;
  value: string;
  type: 'dimension';
  description: string;
}[] = [
  {
    name: 'radius',
    value: '0.75em',
    type: 'dimension',
    description: 'Corners of cards and panels; controls use less of it.',
  },
  {
    name: 'service-finder-min-height',
    value: '36em',
    type: 'dimension',
    description: 'Height reserved for the service finder before its results are there.',
  },
  {
    name: 'impact-counter-min-height',
    value: '20.5em',
    type: 'dimension',
    description: 'Height reserved for an impact counter before its figure is there.',
  },
  {
    name: 'service-card-min-height',
    value: '22em',
    type: 'dimension',
    description: 'Height reserved for a service card before its service is there.',
  },
  {
    name: 'mobile-team-schedule-min-height',
    value: '24em',
    type: 'dimension',
    description: 'Height reserved for the schedule of a mobile team before its visits are there.',
  },
];
