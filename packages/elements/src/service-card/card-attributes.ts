import { faultsOf, headingLevels, themes } from '../attributes/attributes.ts';

const layouts = ['full', 'compact'];

/** The attributes with a fixed set of values. */
export interface CardAttributes {
  readonly theme: string;
  readonly layout: string;
  readonly headingLevel: number;
}

/** What is wrong with the attributes; the element then uses its defaults. */
export function attributeFaults({ theme, layout, headingLevel }: CardAttributes): string[] {
  return [
    ...faultsOf('theme', theme, themes),
    ...faultsOf('layout', layout, layouts),
    ...faultsOf('heading-level', headingLevel, headingLevels),
  ];
}
