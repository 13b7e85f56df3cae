/** What is read on what, in some state of some element. */
export const textsOn: readonly (readonly [text: string, background: string])[] = [
  ...['text', 'text-muted', 'accent'].flatMap((text) =>
    ['surface', 'surface-raised', 'urgent-soft', 'accent-soft'].map((background) => [text, background] as const),
  ),
  ...['surface', 'surface-raised', 'accent-soft'].map((background) => ['accent-strong', background] as const),
  ...['open', 'soon', 'alert', 'notice'].flatMap((tone) => [
    [tone, 'surface'] as const,
    [tone, 'surface-raised'] as const,
    [tone, `${tone}-soft`] as const,
  ]),
  ['text', 'open-soft'],
  ['surface', 'accent'],
  ['surface', 'accent-strong'],
  ['surface', 'text'],
  ['on-urgent', 'urgent'],
];

/** The same of what is derived in the browser alone. */
export const textsOnBrand: typeof textsOn = [['on-fill', 'fill']];

/** What shows where a control is, or that it is chosen, on what is behind it. */
export const edgesOn: readonly (readonly [edge: string, background: string])[] = [
  ['control-border', 'surface'],
  ['control-border', 'surface-raised'],
  ['control-border', 'urgent-soft'],
  ['accent', 'surface'],
  ['alert', 'surface'],
];
