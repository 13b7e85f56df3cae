import { faultsOf, headingLevels, themes } from '../attributes/attributes.ts';

const layouts = ['card', 'inline'];

/** The attributes that can be wrong. */
export interface CounterAttributes {
  readonly figure: string;
  readonly theme: string;
  readonly layout: string;
  readonly headingLevel: number;
}

/** The identifier or the code in an attribute; empty for what cannot be one. */
export function usableFigure(figure: string | null | undefined): string {
  const id = figure?.trim().toLowerCase() ?? '';
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) ? id : '';
}

/** What is wrong with the attributes; the element then uses its defaults. */
export function attributeFaults({ figure, theme, layout, headingLevel }: CounterAttributes): string[] {
  return [
    ...faultsOf('theme', theme, themes),
    ...faultsOf('layout', layout, layouts),
    ...faultsOf('heading-level', headingLevel, headingLevels),
    ...(figure && !usableFigure(figure) ? [`figure="${figure}" is no code of a figure.`] : []),
  ];
}
