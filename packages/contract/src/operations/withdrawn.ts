/** What an operation on one figure answers where there was one. */
export const withdrawn = {
  410: 'The figure was withdrawn. `replaced_by` names what is published in its place, where something is.',
} as const;
