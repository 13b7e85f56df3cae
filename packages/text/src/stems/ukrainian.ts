function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

function stemByForm(formsByStem: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(formsByStem).flatMap(([stem, forms]) => forms.split(' ').map((form) => [form, stem])));
}

/** Forms that the rules below do not bring to the stem of their lemma, by that stem. */
const IRREGULAR = /* @__PURE__ */ stemByForm({
  дитин: 'діти дітей дітям дітьми дітях дети детей детям детьми детях',
  людин: 'люди людей людям людьми людях',
  киев: 'київ',
  ирпен: 'ірпінь ірпеня ірпеню ірпенем ірпені',
  рог: 'розі',
  рок: 'році',
  иж: 'їжа їжі їжу їжею',
  ден: 'день дня дню днем дні днів дням днями днях',
  учн: 'учень',
  тижн: 'тиждень',
});

/** Case and gender endings of nouns and adjectives; the last two lines are Russian, because people type it. */
const ENDINGS = /* @__PURE__ */ wordSet(
  'остями остях остям остей істю ості ість іями іям іях ' +
    'ового овому ями ами ими іми ові еві єві ого ому ему ієї єї їєї ією єю їєю ою ею ої ' +
    'ій їй ий их іх їх им ім їм ом ем єм ів їв ах ях ам ям ей ую юю ія ії ію ' +
    'а я о е є и і ї у ю ь й ' +
    'ости остью ость ов ев ая яя ое ее ой ью иями иям иях ия ии ию ' +
    'ые ие ый ых ым ы',
);
const LONGEST_ENDING = 6;
const SHORTEST_STEM = 3;

/** Roots that end like a case ending: програм is not прогр + ам. */
const ROOT_LIKE_ENDING = /(грам|блем|стем)(?:а|и|і|у|ою|о|ам|ами|ах)?$/;
/** Genitive plural of nouns in -арня, -ерня, -альня, and nouns in -івень: лікарень – лікарня, рівень – рівня. Not рішень – рішення. */
const FLEETING_BEFORE_SOFT = /([аяе]р|[ая]л|ів)ень$/;
/** Suffix of town names and adjectives: Харкова, Львову, військовий; genitive plurals look the same, so it goes everywhere. */
const POSSESSIVE = /[оеє]в$/;
/** The vowel that is lost when an ending follows: переселенець – переселенця, притулок – притулку. */
const FLEETING = /([бвгджзклмнпрстфхцчшщ])[еоє]([цк])$/;
/** The same after a vowel: європеєць – європейця. */
const FLEETING_AFTER_VOWEL = /([аеиіоуюяєї])єц$/;
/** The suffix that the plural lacks: громадянин – громадяни. */
const SINGULATIVE = /([ая]н)ин$/;
/** і that stands for о in a closed syllable: осіб – особа, Ріг – Рогу. */
const CLOSED_SYLLABLE = /і([бвгджзклмнпрстфхцч])$/;

const SAME_LETTER: Readonly<Record<string, string>> = { і: 'и', ї: 'и', ы: 'и', є: 'е', э: 'е', ь: '', ъ: '' };
/** Consonants that alternate before an ending: послузі – послуга, фахівче – фахівець. */
const ALTERNATING: Readonly<Record<string, string>> = { ц: 'к', ч: 'к', з: 'г', ж: 'г', ш: 'х' };

function withoutEnding(word: string): string {
  for (let length = Math.min(LONGEST_ENDING, word.length - SHORTEST_STEM); length > 0; length--) {
    if (ENDINGS.has(word.slice(-length))) return word.slice(0, -length);
  }
  return word;
}

function withoutInflection(word: string): string {
  const protectedRoot = ROOT_LIKE_ENDING.exec(word);
  if (protectedRoot) return word.slice(0, protectedRoot.index + 4);
  if (word.length <= SHORTEST_STEM) return word;
  if (FLEETING_BEFORE_SOFT.test(word)) return word.replace(FLEETING_BEFORE_SOFT, '$1н');
  return withoutEnding(word);
}

/** Undoes the sound changes inside the stem that come and go with the ending. Lengths keep short words from colliding. */
function levelled(stem: string): string {
  let level = stem;
  if (level.length > 4) {
    level = level.replace(POSSESSIVE, '').replace(/(.)\1$/, '$1');
  }
  if (level.length > 4) {
    level = level.replace(FLEETING, '$1$2').replace(FLEETING_AFTER_VOWEL, '$1йц');
  }
  if (level.length > 5) level = level.replace(SINGULATIVE, '$1');
  return level.replace(CLOSED_SYLLABLE, 'о$1');
}

/** One letter for each group of vowels that people and endings exchange; a soft sign tells no two domain words apart. */
function folded(stem: string): string {
  const plain = stem.replace(/[іїыєэьъ]/g, (letter) => SAME_LETTER[letter] ?? letter);
  // санаторієм and санаторію lose a shorter ending than санаторій does.
  const trimmed = plain.length > 4 ? plain.replace(/и$/, '') : plain;
  const last = trimmed.slice(-1);
  return trimmed.length > SHORTEST_STEM ? trimmed.slice(0, -1) + (ALTERNATING[last] ?? last) : trimmed;
}

/**
 * Light Ukrainian stem of a normalised Cyrillic word: the longest inflectional ending off, then the vowel and consonant changes of the stem
 * levelled. Nouns and adjectives; verb forms are left to chance. Derivations of one root may meet (здоров'я – здоровий).
 */
export function stemUkrainian(word: string): string {
  // A word of soft signs only would have no stem at all.
  return IRREGULAR.get(word) ?? (folded(levelled(withoutInflection(word))) || word);
}
