import { FIT_FRAMES_FILE } from '../embedding/frame-height/fit-frames.ts';
import type { BuilderChoice, Component } from './builder-choice.ts';
import type { CheckedRelease } from './checked-release.ts';

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
  /** The release that the page stays with, where that was chosen and is known. */
  checked?: CheckedRelease | undefined;
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
  return `${loaderOf(facts)}\n\n<${opening}${written}>${inside}\n</${closing}>`;
}

function loaderOf({ checked, publicUrl }: SnippetFacts): string {
  const api = `data-api="${escaped(publicUrl)}"`;
  if (!checked) return `<script type="module" src="${escaped(`${publicUrl}/kit/resilience-kit.js`)}" ${api}></script>`;
  return [
    '<script',
    '  type="module"',
    `  src="${escaped(checked.loader)}"`,
    `  integrity="${escaped(checked.integrity)}"`,
    // Without it a browser may not look into a file of another site, and refuses it.
    '  crossorigin="anonymous"',
    `  ${api}`,
    '></script>',
  ].join('\n');
}

/** What belongs into the head of the page, before its other scripts, for browsers to check what the loader loads as well. */
export function importMapOf({ checked }: Pick<SnippetFacts, 'checked'>): string | undefined {
  return checked && `<script type="importmap">${checked.importMap}</script>`;
}

/** Where the frame's page is, with what was chosen. */
export function frameAddress(
  choice: BuilderChoice,
  { place, publicUrl }: Pick<SnippetFacts, 'place' | 'publicUrl'>,
): string {
  const { component, height, language, theme } = choice;
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
    // Only then that page has a script of its own, which tells how tall it is.
    height: height === 'fitted' && frames[component]?.path === '/embed/impact' ? 'auto' : undefined,
  };
  const given = Object.entries(parameters).filter((pair): pair is [string, string] => Boolean(pair[1]));
  // A comma may stand in an address as it is, and can be read.
  const query = new URLSearchParams(given).toString().replaceAll('%2C', ',');
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
    ...(choice.height === 'fitted'
      ? [`<script src="${escaped(`${facts.publicUrl}/embed/${FIT_FRAMES_FILE}`)}" defer></script>`]
      : []),
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
export function policyOf(
  { component, height, way }: BuilderChoice,
  { checked, publicUrl }: Pick<SnippetFacts, 'checked' | 'publicUrl'>,
): string {
  const { origin } = new URL(publicUrl);
  if (way === 'frame' && hasFrame(component))
    return [`frame-src ${origin};`, ...(height === 'fitted' ? [`script-src ${origin};`] : [])].join('\n');
  return [
    `script-src ${origin}${checked ? ` '${checked.importMapHash}'` : ''};`,
    `connect-src ${origin};`,
    ...(component === 'form' ? [`frame-src ${origin};`] : []),
  ].join('\n');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
