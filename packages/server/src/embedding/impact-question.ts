import { figure, katottg, shortCode } from '@resilience-kit/contract';
import * as z from 'zod/mini';
import { themeIn } from './whole-page.ts';

/** More figures than these are a table, not a page, and keep the server busy for longer than others should wait. */
export const MOST_FIGURES = 24;
/** So many names are looked for; an address has room for thousands. */
export const MOST_NAMES = 100;

/** Which figures a page is asked for, as `<rk-impact-panel>` is: those named or, without any, those that fit all else. */
export interface ImpactQuestion {
  /** Codes or identifiers, in the order in which they are shown. */
  figures: readonly string[];
  /** What was named and cannot be a code or an identifier. */
  unusable: readonly string[];
  /** The code of an indicator. */
  indicator?: string;
  /** The KATOTTG code of a place. */
  place?: string;
  /** The identifier of an organization. */
  organization_id?: string;
  theme: 'auto' | 'light' | 'dark';
  /** The page is asked to tell the one around how tall it is. That is said where the frame is put in, not where figures are named. */
  tellsHeight: boolean;
}

/** What the parameters of an address ask for; `undefined` when they name nothing that could be looked for. */
export function readImpactQuestion(parameters: URLSearchParams): ImpactQuestion | undefined {
  const named = (parameters.get('figures') ?? '').split(',').map((name) => name.trim());
  const figures = [...new Set(named.filter(isFigureName))];
  const unusable = named.filter((name) => name !== '' && !isFigureName(name));
  const question = {
    figures,
    unusable,
    ...readable('indicator', parameters.get('indicator'), shortCode),
    ...readable('place', parameters.get('place')?.toUpperCase(), katottg),
    ...readable('organization_id', parameters.get('organization'), figure.shape.id),
  };
  const isEmpty = figures.length === 0 && unusable.length === 0 && Object.keys(question).length === 2;
  return isEmpty ? undefined : { ...question, theme: themeIn(parameters), tellsHeight: asksForHeight(parameters) };
}

/** Whether an address asks for a page that tells how tall it is: `height=auto`. */
export function asksForHeight(parameters: URLSearchParams): boolean {
  return parameters.get('height') === 'auto';
}

/** The same question as parameters: what was not understood is gone, and what was comes in one order. */
export function writeImpactQuestion(
  { figures, indicator, place, organization_id: organization, theme }: ImpactQuestion,
  language: string,
): string {
  const parameters = {
    figures: figures.join(','),
    indicator,
    place,
    organization,
    lang: language,
    theme: theme === 'auto' ? undefined : theme,
  };
  const given = Object.entries(parameters).filter((pair): pair is [string, string] => Boolean(pair[1]));
  // Codes are separated by commas, which need no escaping in a query.
  return new URLSearchParams(given).toString().replaceAll('%2C', ',');
}

/** Whether a text can be the code or the identifier of a figure. */
export function isFigureName(name: string): boolean {
  return z.safeParse(z.union([shortCode, figure.shape.id]), name).success;
}

function readable<Name extends string>(
  name: Name,
  text: string | null | undefined,
  schema: z.ZodMiniType,
): Partial<Record<Name, string>> {
  const trimmed = text?.trim() ?? '';
  return trimmed !== '' && z.safeParse(schema, trimmed).success ? ({ [name]: trimmed } as Record<Name, string>) : {};
}
