import type { BuilderChoice, Component } from './builder-choice.ts';

/** What the snippet says besides what was chosen. */
export interface SnippetFacts {
  /** Where the API is for the world, without a slash at the end. */
  publicUrl: string;
  /** The chosen place. */
  place: { code: string; level: string } | undefined;
  /** The words within the element: what is shown without a script, and when all else fails. */
  fallback: { text: string; link: string; dial: string | undefined; number: string | undefined };
  /** What people with screen readers are told that a frame is. */
  title: string;
}

/** The element of a component, and the page of the API that has it in a frame. */
export const tags: Readonly<Record<Component, string>> = {
  finder: 'rk-service-finder',
  form: 'rk-intake-form',
  counter: 'rk-impact-counter',
  panel: 'rk-impact-panel',
  schedule: 'rk-mobile-team-schedule',
};

const frames: Readonly<Partial<Record<Component, { path: string; height: number }>>> = {
  finder: { path: '/embed/finder', height: 900 },
  form: { path: '/embed/intake', height: 900 },
  counter: { path: '/embed/impact', height: 420 },
  panel: { path: '/embed/impact', height: 900 },
};

/** Whether the component can stand in a frame. */
export function hasFrame(component: Component): boolean {
  return frames[component] !== undefined;
}

/** The attributes of the element that was chosen, in the order in which they are written. */
export function attributesOf(choice: BuilderChoice, { place }: Pick<SnippetFacts, 'place'>): [string, string][] {
  const { component, language, theme } = choice;
  const placed: Readonly<Record<Component, [string, string | undefined][]>> = {
    finder: [
      [place?.level === 'oblast' ? 'oblast' : 'hromada', place?.code],
      ['category', choice.category],
    ],
    form: [['form', choice.form]],
    counter: [['figure', choice.figure]],
    panel: choice.figure === undefined ? [['place', place?.code]] : [['figures', choice.figure]],
    schedule: [['place', place?.code]],
  };
  return [
    ...placed[component],
    ['lang', language] as const,
    ['theme', theme === 'auto' ? undefined : theme] as const,
  ].filter((pair): pair is [string, string] => Boolean(pair[1]));
}

/** What to paste into the page. */
export function snippetOf(choice: BuilderChoice, facts: SnippetFacts): string {
  if (choice.way === 'frame' && hasFrame(choice.component)) return frameOf(choice, facts);
  const attributes = attributesOf(choice, facts);
  const script = `<script type="module" src="${escaped(`${facts.publicUrl}/kit/resilience-kit.js`)}" data-api="${escaped(facts.publicUrl)}"></script>`;
  const inside = fallbackOf(facts)
    .map((line) => `\n  ${line}`)
    .join('');
  const [opening, closing] =
    choice.way === 'div'
      ? [`div data-rk="${tags[choice.component].slice(3)}"`, 'div']
      : [tags[choice.component], tags[choice.component]];
  const written = attributes
    .map(([name, value]) => ` ${choice.way === 'div' && name !== 'lang' ? `data-${name}` : name}="${escaped(value)}"`)
    .join('');
  return `${script}\n\n<${opening}${written}>${inside}\n</${closing}>`;
}

/** Where the frame's page is, with what was chosen. */
export function frameAddress(
  choice: BuilderChoice,
  { place, publicUrl }: Pick<SnippetFacts, 'place' | 'publicUrl'>,
): string {
  const { component, language, theme } = choice;
  const asked: Readonly<Record<Component, Record<string, string | undefined>>> = {
    finder: { [place?.level === 'oblast' ? 'oblast' : 'hromada']: place?.code, category: choice.category },
    form: { form: choice.form },
    counter: { figures: choice.figure },
    panel: choice.figure === undefined ? { place: place?.code } : { figures: choice.figure },
    schedule: {},
  };
  const parameters: Record<string, string | undefined> = {
    ...asked[component],
    lang: language,
    theme: theme === 'auto' ? undefined : theme,
  };
  const given = Object.entries(parameters).filter((pair): pair is [string, string] => Boolean(pair[1]));
  const query = new URLSearchParams(given).toString();
  return `${publicUrl}${frames[component]?.path ?? ''}${query && `?${query}`}`;
}

function frameOf(choice: BuilderChoice, facts: SnippetFacts): string {
  const height = frames[choice.component]?.height ?? 900;
  return [
    '<iframe',
    `  src="${escaped(frameAddress(choice, facts))}"`,
    `  title="${escaped(facts.title)}"`,
    `  width="100%"`,
    `  height="${height}"`,
    '  loading="lazy"',
    // Otherwise “near me” is kept from asking the device.
    ...(choice.component === 'finder' ? ['  allow="geolocation"'] : []),
    '></iframe>',
    ...fallbackOf(facts),
  ].join('\n');
}

function fallbackOf({ fallback: { text, link, dial, number } }: SnippetFacts): string[] {
  return [
    ...(link ? [`<a href="${escaped(link)}">${escaped(text)}</a>`] : []),
    ...(dial && number ? [`<a href="tel:${escaped(dial)}">${escaped(number)}</a>`] : []),
  ];
}

/** The colour of the site, for its style sheet. */
export function stylesOf({ component, accent, way }: BuilderChoice): string | undefined {
  if (accent === undefined || way === 'frame') return undefined;
  return `${tags[component]} {\n  --rk-accent: ${accent};\n}`;
}

/** What the site's content security policy has to allow, one directive a line. */
export function policyOf({ component, way }: BuilderChoice, { publicUrl }: Pick<SnippetFacts, 'publicUrl'>): string {
  const { origin } = new URL(publicUrl);
  if (way === 'frame' && hasFrame(component)) return `frame-src ${origin};`;
  return [
    `script-src ${origin};`,
    `connect-src ${origin};`,
    ...(component === 'form' ? [`frame-src ${origin};`] : []),
  ].join('\n');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
