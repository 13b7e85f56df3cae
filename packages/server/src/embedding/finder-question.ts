import { deliveryModes, katottg, shortCode } from '@resilience-kit/contract';
import * as z from 'zod/mini';
import { firstSearch, type FinderPresets } from '../fragments/first-search.ts';
import type { SearchQuery } from '../search/filters.ts';
import { themeIn } from './whole-page.ts';

/**
 * What somebody has chosen on the page, in the parameters in which `<rk-service-finder url-state="rk">` keeps it: so the choice is the
 * same whether the element or the form without a script made it.
 */
export interface FinderChoice {
  text?: string;
  /** Here and below: `''` when a preset was taken away. */
  place?: string;
  category?: string;
  audience?: string;
  mode?: string;
  language?: string;
  network?: string;
  free?: string;
  accessible?: string;
}

export interface FinderQuestion {
  /** What the site that shows the page has set: the attributes of the element. */
  presets: FinderPresets;
  choice: FinderChoice;
  page: number;
  theme: 'auto' | 'light' | 'dark';
  /** Parameters that say nothing that could be meant; they are left out. */
  misunderstood: readonly string[];
}

/** What the parameters of a choice begin with. */
export const STATE = 'rk';
const LONGEST_TEXT = 200;
const LAST_PAGE = 1_000;

const place = katottg;
/** Several are separated by commas. */
const code = z.string().check(z.regex(/^[\w-]+(,[\w-]+)*$/), z.maxLength(200));
const flag = z.literal('1');
const presetSchemas = { oblast: place, hromada: place, category: code, audience: code, network: shortCode };
const choiceSchemas = {
  text: z.string(),
  place,
  category: code,
  audience: code,
  mode: z.enum(deliveryModes),
  language: z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/), z.maxLength(10)),
  network: shortCode,
  free: flag,
  accessible: flag,
};

/** Reads an address, whatever somebody has put there. */
export function readFinderQuestion(parameters: URLSearchParams): FinderQuestion {
  const misunderstood: string[] = [];
  const read = (name: string, schema: z.ZodMiniType): string | undefined => {
    const value = parameters.get(name)?.trim();
    if (value === undefined || value === '') return value;
    if (z.safeParse(schema, value).success) return value;
    misunderstood.push(name);
    return undefined;
  };
  const presets = Object.entries(presetSchemas).flatMap(([name, schema]) => {
    const value = read(name, schema);
    return value ? [[name, value] as const] : [];
  });
  const choice = Object.entries(choiceSchemas).flatMap(([name, schema]) => {
    const value = read(`${STATE}-${name}`, schema);
    return value === undefined ? [] : [[name, withinLimits(value)] as const];
  });
  const page = Number(/^[1-9]\d{0,3}$/.exec(parameters.get('page') ?? '')?.[0] ?? 1);
  return {
    presets: Object.fromEntries(presets),
    choice: Object.fromEntries(choice),
    page: Math.min(page, LAST_PAGE),
    theme: themeIn(parameters),
    misunderstood,
  };
}

/** The search that the page shows. */
export function searchOf({ presets, choice, page }: FinderQuestion): SearchQuery {
  const { place: chosenPlace, free, accessible, ...chosen } = choice;
  const { place: presetPlace, page: _, per_page, ...preset } = firstSearch(presets);
  const wanted = Object.entries({
    ...preset,
    place: presetPlace,
    ...chosen,
    ...(chosenPlace === undefined ? {} : { place: chosenPlace }),
  });
  return {
    ...(Object.fromEntries(wanted.filter(([, value]) => Boolean(value))) as Partial<SearchQuery>),
    ...(free ? { free: true } : {}),
    ...(accessible ? { accessible: true } : {}),
    page,
    per_page,
  };
}

/** The parameters of a question, without what was not understood, in one order. */
export function finderParameters(
  { presets, choice, page, theme }: FinderQuestion,
  language: string,
): [string, string][] {
  const given: Record<string, string | undefined> = {
    ...presets,
    lang: language,
    theme: theme === 'auto' ? undefined : theme,
    ...Object.fromEntries(Object.entries(choice).map(([name, value]) => [`${STATE}-${name}`, value as string])),
    page: page > 1 ? String(page) : undefined,
  };
  return Object.entries(given).filter((pair): pair is [string, string] => pair[1] !== undefined);
}

/** The same as the end of an address. */
export function finderAddress(question: FinderQuestion, language: string): string {
  return `?${new URLSearchParams(finderParameters(question, language))}`;
}

/** Half of a letter is none. */
function withinLimits(value: string): string {
  return value.slice(0, LONGEST_TEXT).replace(/[\uD800-\uDBFF]$/, '');
}
