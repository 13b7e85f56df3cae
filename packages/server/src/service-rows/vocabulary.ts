import type { DeliveryMode } from '@resilience-kit/contract';
import { tokenize } from '@resilience-kit/text';
import { UnreadableText } from '../opening-text/opening-text.ts';
import type { ContentLanguageCode, StoredService } from '../records/stored.ts';
import { both, type Bilingual } from '../spreadsheets/bilingual.ts';

/** A value and the words for it; the first are those that are written. */
type Words<Value> = readonly (readonly [Value, Bilingual, ...string[]])[];

/** The few words that a column understands, in either language. */
export class Vocabulary<Value> {
  readonly #words: Words<Value>;
  readonly #byKey = new Map<string, Value>();

  constructor(words: Words<Value>) {
    this.#words = words;
    for (const [value, { uk, en }, ...others] of words) {
      for (const word of [uk, en, String(value), ...others]) this.#byKey.set(keyOf(word), value);
    }
  }

  /** @throws UnreadableText that lists the words */
  read(text: string): Value {
    const value = this.find(text);
    if (value !== undefined) return value;
    const listed = (language: ContentLanguageCode) => this.#words.map(([, word]) => word[language]).join(', ');
    throw new UnreadableText(
      both(`Невідоме значення «${text}».`, `“${text}” is not known here.`),
      both(`Виберіть одне з таких: ${listed('uk')}.`, `Choose one of these: ${listed('en')}.`),
    );
  }

  find(text: string): Value | undefined {
    return this.#byKey.get(keyOf(text));
  }

  write(value: Value, language: ContentLanguageCode): string {
    return this.#words.find(([one]) => one === value)?.[1][language] ?? String(value);
  }
}

function keyOf(text: string): string {
  return tokenize(text.replaceAll('_', ' ')).join(' ');
}

export const yesOrNo = new Vocabulary<boolean>([
  [true, both('так', 'yes'), '1', 'y', 'є', '+', 'істина'],
  [false, both('ні', 'no'), '0', 'n', 'немає', 'хибність'],
]);

export const statuses = new Vocabulary<StoredService['status']>([
  ['active', both('діє', 'active'), 'активна', 'активний', 'працює', 'діюча'],
  ['temporarily closed', both('призупинено', 'suspended'), 'призупинена', 'тимчасово зачинено', 'temporarily closed'],
  ['inactive', both('не діє', 'inactive'), 'неактивна', 'чернетка'],
  ['defunct', both('припинено', 'retired'), 'закрита назавжди', 'скасовано', 'defunct', 'closed for good'],
]);

export const modes = new Vocabulary<DeliveryMode>([
  ['in_person', both('на місці', 'in person'), 'особисто', 'очно', 'офлайн', 'offline'],
  ['mobile_team', both('мобільна команда', 'mobile team'), 'мобільна бригада', 'виїзд команди'],
  ['home_visit', both('вдома', 'home visit'), 'візит додому', 'додому', 'at home'],
  ['phone', both('телефоном', 'by phone'), 'телефон', 'phone'],
  ['online', both('онлайн', 'online'), 'дистанційно', 'відеозв’язок'],
]);

/** Languages in which help is given, with their names; others are known by their codes. */
export const languageNames: readonly (readonly [string, Bilingual, ...string[]])[] = [
  ['uk', both('українська', 'Ukrainian'), 'українською', 'ua'],
  ['en', both('англійська', 'English'), 'англійською'],
  ['ukl', both('українська жестова мова', 'Ukrainian Sign Language'), 'жестова', 'жестова мова', 'sign language'],
  ['ru', both('російська', 'Russian'), 'російською'],
  ['hu', both('угорська', 'Hungarian')],
  ['ro', both('румунська', 'Romanian')],
  ['pl', both('польська', 'Polish')],
  ['bg', both('болгарська', 'Bulgarian')],
  ['crh', both('кримськотатарська', 'Crimean Tatar')],
  ['rom', both('ромська', 'Romani')],
  ['de', both('німецька', 'German')],
  ['fr', both('французька', 'French')],
  ['es', both('іспанська', 'Spanish')],
  ['sk', both('словацька', 'Slovak')],
  ['tr', both('турецька', 'Turkish')],
  ['ar', both('арабська', 'Arabic')],
];

export const languages = new Vocabulary<string>(languageNames);
