import { partsOf } from '../kept/kept-record.ts';
import type { Shown } from '../presenting/shared-records.ts';
import { listOf, readLanguage, readTerms } from './read-cells.ts';
import { type Draft, put, type RowColumn, wordsOf } from './row-column.ts';
import { languageNames, yesOrNo } from './words.ts';

/** What is linked to the service by terms of a kind. */
export function termsColumn(linkType: string): RowColumn {
  const isIt = (attribute: Draft) => attribute['link_type'] === linkType;
  const some = <T>(list: readonly T[]) => (list.length > 0 ? list : undefined);
  return {
    of: 'service',
    read: (text, shown) => readTerms(text, linkType, shown),
    get: ({ service }) =>
      some(
        partsOf(service, 'attributes')
          .filter(isIt)
          .map((one) => one['taxonomy_term_id']),
      ),
    set: ({ service }, ids) => {
      const before = partsOf(service, 'attributes');
      const linked = ((ids ?? []) as string[]).map(
        (id) =>
          before.find((one) => isIt(one) && one['taxonomy_term_id'] === id) ?? {
            link_type: linkType,
            taxonomy_term_id: id,
          },
      );
      put(service, 'attributes', [...linked, ...before.filter((one) => !isIt(one))]);
    },
    write: (ids: readonly string[], shown) => ids.map((id) => codeOf(id, linkType, shown)).join('; '),
  };
}

/** The code of a term where that is found to be the same one again. */
function codeOf(id: string, linkType: string, shown: Shown): string {
  const { code } = shown.kept.get('taxonomy_terms', id) ?? {};
  return typeof code === 'string' && readTerms(code, linkType, shown)[0] === id ? code : id;
}

/** Whether it costs nothing. */
export const free: RowColumn = {
  of: 'service',
  read: (text) => yesOrNo.read(text),
  get: ({ service }) => {
    const options = partsOf(service, 'cost_options');
    if (options.some(({ amount }) => amount === 0)) return true;
    return options.length > 0 || service['fees_description'] !== undefined ? false : undefined;
  },
  set: ({ service }, isFree) => {
    const paid = partsOf(service, 'cost_options').filter(({ amount }) => amount !== 0);
    const none = { option: { uk: 'Безкоштовно', en: 'Free of charge' }, amount: 0, currency: 'UAH' };
    put(service, 'cost_options', isFree === true ? [none] : paid);
  },
  write: (value, { language }) => yesOrNo.write(value, language),
};

/** What is spoken. */
export const languages: RowColumn = {
  of: 'service',
  read: (text) => listOf(text, /[;,\n]/).map(readLanguage),
  get: ({ service }) => service['languages'] && partsOf(service, 'languages').map(({ code }) => code),
  set: ({ service }, codes) => {
    const before = partsOf(service, 'languages');
    const all = (codes ?? []) as string[];
    put(
      service,
      'languages',
      all.map((code) => before.find((one) => one['code'] === code) ?? { code }),
    );
  },
  write: wordsOf(languageNames).write,
};
