import { deliveryModes, type Facets, type FacetValue } from '@resilience-kit/contract';
import { languageName } from '@resilience-kit/text';
import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import { textInLanguage } from '../languages/in-language.ts';
import type { ContentLanguageCode, StoredTaxonomyTerm } from '../records/stored.ts';
import type { Counts } from './count-matches.ts';
import { modeNames } from './mode-names.ts';
import type { RememberedData } from './search-memory.ts';

/** The counts with names, in the order of the taxonomy; languages by how often they are spoken. */
export async function namedFacets(
  database: Database,
  { byCode }: Counts,
  { language, remembered }: { language: ContentLanguageCode; remembered: RememberedData },
): Promise<Facets> {
  const named = (code: string, name: string | undefined, count: number): FacetValue => ({
    code,
    name: name ?? code,
    count,
  });
  const { terms, networks } = await remembered.once(
    'names of codes',
    () => loadNames(database),
    (names) => names.terms.length + names.networks.length,
  );
  const ofTerms = (counts: ReadonlyMap<string, number>) =>
    terms.flatMap(({ code, parent, name }) => {
      const count = counts.get(code);
      if (count === undefined) return [];
      return [{ ...named(code, textInLanguage(name, language), count), ...(parent === null ? {} : { parent }) }];
    });
  return {
    categories: ofTerms(byCode.categories),
    audiences: ofTerms(byCode.audiences),
    modes: deliveryModes.flatMap((mode) => {
      const count = byCode.modes.get(mode);
      return count === undefined ? [] : [named(mode, modeNames[mode][language], count)];
    }),
    networks: networks.flatMap(({ code, name }) => {
      const count = byCode.networks.get(code);
      return count === undefined ? [] : [named(code, textInLanguage(name, language), count)];
    }),
    languages: [...byCode.languages]
      .sort(([code, count], [other, otherCount]) => otherCount - count || (code < other ? -1 : 1))
      .map(([code, count]) => named(code, rememberedName(code, language, remembered), count)),
  };
}

/** Asking for the name of a language takes longer than anything else about it. */
function rememberedName(code: string, language: ContentLanguageCode, remembered: RememberedData): string {
  const key = `language ${code} in ${language}`;
  const known = remembered.get(key) as string | undefined;
  if (known !== undefined) return known;
  const name = languageName(code, language);
  remembered.set(key, name);
  return name;
}

interface NamedCode {
  kind: 'term' | 'network';
  code: string;
  parent: string | null;
  name: StoredTaxonomyTerm['name'];
}

/** The terms in the order of their taxonomy, and the networks. */
async function loadNames(database: Database) {
  const { rows } = await sql<NamedCode>`
    select 'term' as kind, term.position, term.code, parent.code as parent, term.document -> 'name' as name
    from taxonomy_term as term left join taxonomy_term as parent on parent.id = term.parent_id
    union all
    select 'network', 0, code, null, document -> 'name' from network
    order by position, code
  `.execute(database);
  return {
    terms: rows.filter(({ kind }) => kind === 'term'),
    networks: rows.filter(({ kind }) => kind === 'network'),
  };
}
