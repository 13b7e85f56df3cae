const categories = ['zero', 'one', 'two', 'few', 'many', 'other'];

/**
 * The form of a counted phrase that a language asks for. `forms` holds one form for each plural category of the
 * language, in CLDR's order, separated by `|`, with `{n}` where the number goes: English «{n} service|{n} services»,
 * Ukrainian «{n} послуга|{n} послуги|{n} послуг|{n} послуги» (1, 2, 5 and 1,5).
 */
export function plural(forms: string, count: number, locale: string): string {
  const rules = new Intl.PluralRules(locale);
  const used = rules.resolvedOptions().pluralCategories as string[];
  const all = forms.split('|');
  const form = all[categories.filter((category) => used.includes(category)).indexOf(rules.select(count))];
  // Small numbers look alike everywhere, and the first format for numbers costs a slow phone as much as a card.
  const number = count < 1_000 && count % 1 === 0 ? String(count) : new Intl.NumberFormat(locale).format(count);
  return (form ?? all.at(-1) ?? '').replace('{n}', number);
}
