import { counterFixtures, showFixture as showCounter } from '@resilience-kit/elements/fixtures/impact-counter';
import { exitFixtures, showFixture as showExit } from '@resilience-kit/elements/fixtures/quick-exit';
import { finderFixtures, showFixture as showFinder } from '@resilience-kit/elements/fixtures/service-finder';
import { scheduleFixtures, showFixture as showSchedule } from '@resilience-kit/elements/fixtures/mobile-team-schedule';
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
const properties = {
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
export function brand(part: HTMLElement, said: Partial<Brand>): void {
  for (const [name, property] of Object.entries(properties)) {
    const value = said[name as keyof typeof properties] ?? '';
    part.style.setProperty(property, name === 'radius' && value !== '' ? `${value}em` : String(value));
  }
}

/** A page with one of each kind: what is searched, what is read, what is counted, what leads away. */
export async function showElements(page: HTMLElement): Promise<void> {
  page.style.display = 'grid';
  page.style.gap = '1.5rem';
  page.style.maxInlineSize = '70rem';
  await showExit(exitFixtures.ready, page);
  await showFinder(finderFixtures.ready, page);
  await showCounter(counterFixtures.breakdown, page);
  await showSchedule(scheduleFixtures.place, page);
}

/** What would hold for visitors whose devices ask for more contrast: a page cannot ask in their place. */
export function withMoreContrast(page: HTMLElement): void {
  for (const { shadowRoot } of page.children) {
    const rules = (shadowRoot?.adoptedStyleSheets ?? []).flatMap(({ cssRules }) => [...cssRules]);
    const asked = rules.filter(
      (rule) => rule instanceof CSSMediaRule && rule.conditionText.includes('prefers-contrast'),
    );
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      asked.flatMap((rule) => [...(rule as CSSMediaRule).cssRules].map(({ cssText }) => cssText)).join('\n'),
    );
    shadowRoot?.adoptedStyleSheets.push(sheet);
  }
}
