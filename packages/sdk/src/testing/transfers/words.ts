import type { Sentence } from '@resilience-kit/contract/requests';
import { nameKey } from '@resilience-kit/text';

/** What is wrong with a cell, and what to write instead. */
export class UnreadableCell extends Error {
  readonly problem: Sentence;
  readonly fix: Sentence;

  constructor(problem: Sentence, fix: Sentence) {
    super(problem.en);
    this.problem = problem;
    this.fix = fix;
  }
}

type Words = readonly (readonly [value: unknown, uk: string, en: string])[];

/** The few words that a column understands, in either language. */
export class Vocabulary {
  readonly #words: Words;

  constructor(words: Words) {
    this.#words = words;
  }

  find(text: string): unknown {
    const key = nameKey(text.replaceAll('_', ' '));
    return this.#words.find((word) => word.some((one) => nameKey(String(one).replaceAll('_', ' ')) === key))?.[0];
  }

  read(text: string): unknown {
    const value = this.find(text);
    if (value !== undefined) return value;
    throw new UnreadableCell(
      { uk: `Невідоме значення «${text}».`, en: `“${text}” is not known here.` },
      {
        uk: `Виберіть одне з таких: ${this.#words.map(([, uk]) => uk).join(', ')}.`,
        en: `Choose one of these: ${this.#words.map(([, , en]) => en).join(', ')}.`,
      },
    );
  }

  write(value: unknown, language: 'uk' | 'en'): string {
    return this.#words.find(([one]) => one === value)?.[language === 'uk' ? 1 : 2] ?? String(value);
  }
}

export const yesOrNo = new Vocabulary([
  [true, 'так', 'yes'],
  [false, 'ні', 'no'],
]);

export const statuses = new Vocabulary([
  ['active', 'діє', 'active'],
  ['temporarily closed', 'призупинено', 'suspended'],
  ['inactive', 'не діє', 'inactive'],
  ['defunct', 'припинено', 'retired'],
]);

export const modes = new Vocabulary([
  ['in_person', 'на місці', 'in person'],
  ['mobile_team', 'мобільна команда', 'mobile team'],
  ['home_visit', 'вдома', 'home visit'],
  ['phone', 'телефоном', 'by phone'],
  ['online', 'онлайн', 'online'],
]);

/** Languages with their names; others are known by their codes. */
export const languageNames = new Vocabulary([
  ['uk', 'українська', 'Ukrainian'],
  ['en', 'англійська', 'English'],
  ['ukl', 'українська жестова мова', 'Ukrainian Sign Language'],
  ['ru', 'російська', 'Russian'],
  ['pl', 'польська', 'Polish'],
  ['hu', 'угорська', 'Hungarian'],
  ['ro', 'румунська', 'Romanian'],
  ['crh', 'кримськотатарська', 'Crimean Tatar'],
]);
