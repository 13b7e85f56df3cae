import type { FacetValue, SearchAnswer, ServiceAtLocationDetail } from '@resilience-kit/contract';
import type { JudgedQuery } from './judged-queries.ts';
import { needs, towns } from './needs.ts';

/** So many results are looked at: more do not fit on a phone. */
export const RESULTS_LOOKED_AT = 3;

/** The category that each category is part of, by code. */
export type Parents = ReadonlyMap<string, string>;

/** What a judgement looks at; the API's answer and a snapshot's have it. */
export type JudgedAnswer = Pick<SearchAnswer, 'contents' | 'suggestions' | 'total_items'>;

export function parentsOf(categories: readonly FacetValue[]): Parents {
  return new Map(categories.flatMap(({ code, parent }) => (parent === undefined ? [] : [[code, parent] as const])));
}

/** Whether one of the first results is what the person needs; or nothing was found, or a way on was offered, where there is no such help. */
export function isSuccess(query: JudgedQuery, answer: JudgedAnswer, parents: Parents): boolean {
  if (query.need === 'nothing') return answer.total_items === 0 || answer.suggestions.length > 0;
  return answer.contents.slice(0, RESULTS_LOOKED_AT).some((result) => isRight(query, result, parents));
}

function isRight(
  { need, town, audience, mode }: JudgedQuery,
  result: ServiceAtLocationDetail,
  parents: Parents,
): boolean {
  const codes = termCodes(result);
  const kinds = new Set(codes.flatMap((code) => [code, parents.get(code) ?? code]));
  const right: readonly string[] = need === 'nothing' ? [] : needs[need];
  return (
    (right.length === 0 || right.some((code) => kinds.has(code))) &&
    (audience === undefined || codes.includes(audience)) &&
    (mode === undefined || result.service.delivery_modes?.includes(mode) === true) &&
    (town === undefined || placeCodes(result).some((code) => isSamePlace(code, towns[town])))
  );
}

function termCodes({ service }: ServiceAtLocationDetail): string[] {
  return (service.attributes ?? []).flatMap(({ taxonomy_term: term }) => term?.code ?? []);
}

/** Where it is, what it serves, and where it moved from with the people it served there. */
function placeCodes({ service, location, relocation }: ServiceAtLocationDetail): string[] {
  const areas = (service.service_areas ?? []).flatMap(({ extent, extent_type: type }) =>
    type === 'katottg' && extent !== undefined ? [extent] : [],
  );
  const places = [location?.place, relocation?.from?.place].flatMap((place) => place?.code ?? []);
  return [...places, ...areas];
}

/** Whether one of two places is in the other, or both are in one settlement. */
function isSamePlace(a: string, b: string): boolean {
  const [one, other] = [significantDigits(a), significantDigits(b)];
  return one.startsWith(other) || other.startsWith(one);
}

/** KATOTTG codes tell oblast, district, hromada and settlement in 2, 2, 3 and 3 digits, zeros for what there is not. */
function significantDigits(code: string): string {
  const digits = code.slice(2, 12);
  if (digits.endsWith('00000000')) return digits.slice(0, 2);
  return digits.endsWith('000') ? digits.slice(0, 7) : digits;
}
