import type { Sentence } from '../problems/http-problem.ts';
import { neverAsked } from './never-asked-words.ts';

const patterns = neverAsked.map(({ what, words }) => ({ what, pattern: compiled(words) }));
/** An address at the beginning of a question or of a part of it, unless it is that of a letter box or a page. */
const ADDRESS =
  /(?:^|[(,;:/])\s*(?:(?:enter|your|ваша|ваші|вкажіть|напишіть)\s+)?(?:address|adresa|адреса|адресу|адреси)(?!\p{L})(?!\s+(?:of\s+(?:the\s+|your\s+)?(?:e-?mail|page|site)|for e-?mail|you|us|them|електрон|e-?mail|імейл|пошт|сайт|сторінк|веб))/iu;
const address = neverAsked.find(({ what }) => what.en === 'an exact address')?.what;

/** In a sentence with one of these, something is not asked for but spared: «описувати, що сталося, не треба». */
const SPARED = /(?<!\p{L})(?:не|без|ніколи|немає|not|no|never|without|don[’ʼ']?t|needn[’ʼ']?t)(?!\p{L})/iu;
/** «Не забудьте вказати номер паспорта» spares nobody anything. */
const NOT_SPARING =
  /(?<!\p{L})(?:не\s+(?:забу|бійте|соромте|вагайте|поспіша|хвилюй|більш|менш|лише|тільки|пам.ята)\p{L}*|без\s+(?:скорочень|помилок|вагань)|(?:do\s+not|don[’ʼ']?t)\s+(?:forget|hesitate|worry|be\s+(?:afraid|shy))|not\s+(?:only|just|more|less)|no\s+(?:more|less)\s+than|without\s+(?:mistakes|abbreviations))(?!\p{L})/giu;
/** A question whether somebody needs help with a paper asks nobody for the paper. */
const HELP = /(?<!\p{L})(?:допомо|help|support|assistance)/iu;
const HELPED_WITH =
  /(?<!\p{L})(?:оформл|віднов|отриман|виготовл|замін|restor|obtain|replac|renew|getting|recover)\p{L}*\s+(?:(?!номер|сері)\p{L}+\s+){0,2}?(?:паспорт|документ|посвідч|довід|id[\s-]?карт|passport|document|certificate|id\s+card)\p{L}*/giu;
/** An answer such as «відновити паспорт» is about help with something, and asks nobody for it. */
const ABOUT_HELP =
  /допомог|допомаг|віднов|оформ|отрима|виготов|замін|консультац|втра[тч]|help|support|advice|restor|obtain|replac|renew|apply|lost/iu;

/** What of this a question or the title of a step asks for; undefined when nothing. */
export function neverAskedIn(text: string): Sentence | undefined {
  const plain = withoutHelp(normalized(text));
  if (ADDRESS.test(plain)) return address;
  return patterns.find(({ pattern }) => pattern.test(plain))?.what;
}

/** The same of a hint or a description, which may also say what need not be written. */
export function neverAskedInHint(text: string): Sentence | undefined {
  return firstIn(normalized(text).split(/[.!?;\n]+/), (sentence) =>
    SPARED.test(sentence.replaceAll(NOT_SPARING, ' ')) ? undefined : neverAskedIn(sentence),
  );
}

/** The same of an answer that is offered, which may also name the help that somebody needs. */
export function neverAskedInOption(text: string): Sentence | undefined {
  return ABOUT_HELP.test(normalized(text)) ? undefined : neverAskedInHint(text);
}

function firstIn(texts: readonly string[], find: (text: string) => Sentence | undefined): Sentence | undefined {
  for (const text of texts) {
    const found = find(text);
    if (found) return found;
  }
  return undefined;
}

/** One kind of everything that looks alike, and nothing invisible within words. */
function normalized(text: string): string {
  return text.normalize('NFC').replace(/[\u00ad\u200b-\u200f\u2060\u0301\ufeff]/g, '');
}

function withoutHelp(text: string): string {
  return HELP.test(text) ? text.replaceAll(HELPED_WITH, ' ') : text;
}

function compiled(words: readonly string[]): RegExp {
  const alternatives = words.map((word) => word.replaceAll('*', '\\p{L}*').replaceAll(' ', "[\\s_’ʼ',./-]+"));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'iu');
}
