function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/**
 * Words that say nothing about which service is meant, in normalised form. The verbs of asking («потрібна допомога», "I need help
 * finding …") are here because every word left in a query must be found.
 */
const STOP_WORDS = /* @__PURE__ */ wordSet(
  'і й та а або але чи що як це цей ця ці той те то є не ні же ж би б ' +
    'в у на з із зі до для від за по при про під над через між о об к ' +
    'де куди звідки коли хто який яка яке які ' +
    'я ми ви він вона воно вони мені мене нам нас вам вас його її їх мій моя моє мої наш наша наші свій своя свої ' +
    'хочу треба потрібно потрібен потрібна потрібне потрібні шукаю знайти отримати можна будь ласка ' +
    'и с во со для где как мне нужен нужна нужно хочу найти получить ' +
    'a an the i y of for to in on at by from with and or not is are be do does can how what where who when which that this ' +
    'it as me my we our us you your need want find get please near',
);

const NEGATIONS = /* @__PURE__ */ wordSet('не ні not dont doesnt cant cannot');

/** Whether a normalised word turns others into their opposite. */
export function isNegation(token: string): boolean {
  return NEGATIONS.has(token);
}

/** Whether a normalised word says nothing about which service is meant. */
export function isStopWord(token: string): boolean {
  return STOP_WORDS.has(token);
}

/**
 * Leaves the stop words out, unless nothing else is there: a query of stop words alone is still a query. `isKept` tells stop words
 * that stay beside others.
 */
export function withoutStopWords<Word>(
  words: readonly Word[],
  tokenOf: (word: Word) => string,
  isKept: (token: string) => boolean = () => false,
): readonly Word[] {
  const isSignificant = (token: string) => !isStopWord(token);
  if (!words.some((word) => isSignificant(tokenOf(word)))) return words;
  return words.filter((word) => isSignificant(tokenOf(word)) || isKept(tokenOf(word)));
}
