/** Forms and spellings that no rule joins; the value is stemmed on. */
const IRREGULAR: ReadonlyMap<string, string> = /* @__PURE__ */ new Map([
  ['children', 'child'],
  ['women', 'woman'],
  ['men', 'man'],
  ['people', 'person'],
  ['lives', 'life'],
  ['wives', 'wife'],
  ['feet', 'foot'],
  ['teeth', 'tooth'],
  ['centre', 'center'],
  ['programme', 'program'],
  ['counsellor', 'counsel'],
  ['counselor', 'counsel'],
]);

const VOWEL = /[aeiouy]/;
const SHORTEST_STEM = 3;

function withoutPlural(word: string): string {
  if (word.length <= SHORTEST_STEM || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  return word.slice(0, -1);
}

/** "training" loses its ending, "king" and "speed" keep theirs: what remains must be a word's length and have a vowel. */
function withoutVerbEnding(word: string): string {
  const ending = /(?:ing|[^e]ed)$/.test(word) ? (word.endsWith('ing') ? 3 : 2) : 0;
  const rest = word.slice(0, word.length - ending);
  return rest.length >= SHORTEST_STEM && VOWEL.test(rest) ? rest : word;
}

/**
 * Light English stem of a normalised Latin word: plural, -ing and -ed, British and American spelling. Derivations stay apart
 * (psychologist, psychology), so that synonyms decide what belongs together.
 */
export function stemEnglish(word: string): string {
  const singular = withoutPlural(IRREGULAR.get(word) ?? word);
  const base = withoutVerbEnding(IRREGULAR.get(singular) ?? singular).replace(/is(?=(?:e|ation)?$)/, 'iz');
  if (base.length <= SHORTEST_STEM) return base;
  // service – servicing, planned – plan, family – families: the last letters that spelling changes are levelled.
  return base
    .replace(/e$/, '')
    .replace(/([b-df-hj-np-tv-z])\1$/, '$1')
    .replace(/([^aeiou])y$/, '$1i');
}
