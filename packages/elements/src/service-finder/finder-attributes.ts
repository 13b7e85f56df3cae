const themes = ['auto', 'light', 'dark'];
const layouts = ['auto', 'list', 'compact'];

/** The attributes with a fixed set of values. */
export interface FinderAttributes {
  readonly theme: string;
  readonly layout: string;
  readonly headingLevel: number;
}

/** What is wrong with the attributes, in words for whoever wrote the page; the element then uses its defaults. */
export function attributeFaults({ theme, layout, headingLevel }: FinderAttributes): string[] {
  const fault = (name: string, value: string | number, known: string) =>
    `${name}="${value}" is not one of ${known}; the default is used.`;
  return [
    ...(themes.includes(theme) ? [] : [fault('theme', theme, themes.join(', '))]),
    ...(layouts.includes(layout) ? [] : [fault('layout', layout, layouts.join(', '))]),
    ...(usableHeadingLevel(headingLevel) === headingLevel ? [] : [fault('heading-level', headingLevel, '1 to 6')]),
  ];
}

/** A level that a heading can have: the given one or 2. */
export function usableHeadingLevel(level: number): number {
  return Number.isInteger(level) && level >= 1 && level <= 6 ? level : 2;
}
