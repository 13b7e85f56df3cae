import municipal from '@resilience-kit/elements/themes/municipal.css?inline';
import neutral from '@resilience-kit/elements/themes/neutral.css?inline';

export type ThemeName = 'standard' | 'neutral' | 'municipal';

/** What a page says to brand the elements; what is empty it leaves alone. */
export interface Brand {
  readonly theme: ThemeName;
  readonly accent: string;
  readonly surface: string;
  readonly font: string;
  /** In em. */
  readonly radius: number;
  readonly density: number;
}

const sheets: Readonly<Record<ThemeName, string>> = { standard: '', neutral, municipal };

/** The properties that brand the elements, by what they are called here. */
export const properties = {
  accent: '--rk-accent',
  surface: '--rk-surface',
  font: '--rk-font',
  radius: '--rk-radius',
  density: '--rk-density',
} as const;

/** Has the page take a ready theme, as a link in its head would; gives back what undoes it. */
export function pageWithTheme(theme: ThemeName): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(sheets[theme]);
  document.adoptedStyleSheets.push(sheet);
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  };
}

/** Says on a part of the page what is said of the brand. */
export function brand(part: HTMLElement, said: { readonly [Name in keyof typeof properties]?: string | number }): void {
  for (const [name, property] of Object.entries(properties)) {
    const value = String(said[name as keyof typeof properties] ?? '');
    part.style.setProperty(property, name === 'radius' && value !== '' ? `${value}em` : value);
  }
}

/** The ready theme of the toolbar, and what is there to take it off. */
let worn: { readonly name: ThemeName; readonly takeOff: () => void } | undefined;

/** Dresses the page as the toolbar and the brand panel say. */
export function brandPage(globals: { readonly theme?: ThemeName } & Parameters<typeof brand>[1]): void {
  const { theme = 'standard' } = globals;
  if (worn?.name !== theme) {
    worn?.takeOff();
    worn = { name: theme, takeOff: pageWithTheme(theme) };
  }
  brand(document.documentElement, globals);
}
