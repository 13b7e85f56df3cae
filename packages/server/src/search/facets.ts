import { deliveryModes, type Facets, type FacetValue } from '@resilience-kit/contract';
import type { Database } from '../database/database.ts';
import { textInLanguage } from '../languages/in-language.ts';
import type { ContentLanguageCode } from '../records/stored.ts';
import type { Counts } from './count-matches.ts';
import { modeNames } from './mode-names.ts';

/** The counts with names, in the order of the taxonomy. */
export async function namedFacets(
  database: Database,
  { byCode }: Counts,
  language: ContentLanguageCode,
): Promise<Facets> {
  const named = (code: string, name: string | undefined, count: number): FacetValue => ({
    code,
    name: name ?? code,
    count,
  });
  const terms = await termsWith(database, [...byCode.category.keys(), ...byCode.audience.keys()]);
  const ofTerms = (counts: ReadonlyMap<string, number>) =>
    terms.flatMap(({ code, parent, name }) => {
      const count = counts.get(code);
      if (count === undefined) return [];
      return [{ ...named(code, textInLanguage(name, language), count), ...(parent === null ? {} : { parent }) }];
    });
  const networkRows = await networksWith(database, [...byCode.network.keys()]);
  return {
    categories: ofTerms(byCode.category),
    audiences: ofTerms(byCode.audience),
    modes: deliveryModes.flatMap((mode) => {
      const count = byCode.mode.get(mode);
      return count === undefined ? [] : [named(mode, modeNames[mode][language], count)];
    }),
    networks: networkRows.map(({ code, document }) =>
      named(code, textInLanguage(document.name, language), byCode.network.get(code) ?? 0),
    ),
  };
}

async function termsWith(database: Database, codes: readonly string[]) {
  if (codes.length === 0) return [];
  const rows = await database
    .selectFrom('taxonomy_term as term')
    .leftJoin('taxonomy_term as parent', 'parent.id', 'term.parent_id')
    .select(['term.code', 'parent.code as parent', 'term.document'])
    .where('term.code', 'in', [...new Set(codes)])
    .orderBy('term.position')
    .execute();
  return rows.map(({ code, parent, document }) => ({ code, parent, name: document.name }));
}

async function networksWith(database: Database, codes: readonly string[]) {
  if (codes.length === 0) return [];
  return database
    .selectFrom('network')
    .select(['code', 'document'])
    .where('code', 'in', [...codes])
    .orderBy('code')
    .execute();
}
