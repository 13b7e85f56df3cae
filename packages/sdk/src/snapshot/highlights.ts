import type { Highlight, ServiceAtLocationDetail } from '@resilience-kit/contract';
import { highlight, type QueryTerm } from '@resilience-kit/text';
import { type Dictionary, unfinishedWord } from './dictionary.ts';

/** The texts that results are shown with; what else they were found by is not shown. */
const shown: readonly (readonly [pointer: string, text: (detail: ServiceAtLocationDetail) => string | undefined])[] = [
  ['/service/name', ({ service }) => service.name],
  ['/service/alternate_name', ({ service }) => service.alternate_name],
  ['/service/description', ({ service }) => service.description],
  ['/description', ({ description }) => description],
  ['/organization/name', ({ organization }) => organization?.name],
  ['/location/name', ({ location }) => location?.name],
];

/** The stems to highlight: those of the terms, of what means the same, and of what begins with the last one. */
export function soughtStems(dictionary: Dictionary, terms: readonly QueryTerm[]): ReadonlySet<string> {
  const last = terms.at(-1);
  const beginning = last && unfinishedWord(last);
  const begun = beginning === undefined ? [] : dictionary.beginningWith(beginning);
  return new Set([
    ...terms.flatMap(({ alternatives }) => alternatives.flatMap(({ stems }) => stems)),
    ...begun.map((number) => dictionary.stems[number] ?? ''),
  ]);
}

/** Where the sought words stand in the texts of a result. */
export function highlightsIn(detail: ServiceAtLocationDetail, stems: ReadonlySet<string>): Highlight[] {
  return shown.flatMap(([pointer, textOf]) => {
    const ranges = highlight(textOf(detail) ?? '', stems);
    return ranges.length === 0 ? [] : [{ pointer, ranges }];
  });
}
