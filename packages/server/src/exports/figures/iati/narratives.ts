import type { Figure } from '@resilience-kit/contract';
import type { ContentLanguageCode } from '../../../records/stored.ts';
import type { Bilingual } from '../../../spreadsheets/bilingual.ts';
import { textElement, type XmlElement } from './xml-element.ts';

/** A figure in the language asked for, and in the other one. */
export interface FigureInBoth {
  wanted: Figure;
  other: Figure;
  /** The one asked for. */
  language: ContentLanguageCode;
}

/** A text of a figure, found by a JSON pointer, in each language that it is in. */
export function narrativesAt({ wanted, other, language }: FigureInBoth, pointer: string): XmlElement[] {
  const first = textAt(wanted, pointer);
  const second = textAt(other, pointer);
  return [
    ...(first === undefined ? [] : [narrative(first, languageAt(wanted, pointer) ?? language)]),
    ...(second === undefined || second === first
      ? []
      : [narrative(second, languageAt(other, pointer) ?? otherThan(language))]),
  ];
}

/** Words of ours, the language asked for first. */
export function narratives(text: Bilingual, language: ContentLanguageCode): XmlElement[] {
  return [language, otherThan(language)].map((code) => narrative(text[code], code));
}

export function otherThan(language: ContentLanguageCode): ContentLanguageCode {
  return language === 'uk' ? 'en' : 'uk';
}

function narrative(text: string, language: string): XmlElement {
  return textElement('narrative', { 'xml:lang': language }, text);
}

function textAt(figure: Figure, pointer: string): string | undefined {
  let found: unknown = figure;
  for (const step of pointer.slice(1).split('/')) found = (found as Record<string, unknown> | undefined)?.[step];
  return typeof found === 'string' && found !== '' ? found : undefined;
}

/** Where a text is in another language than the record. */
function languageAt(figure: Figure, pointer: string): string | undefined {
  return figure.language_fallbacks?.find((fallback) => fallback.pointer === pointer)?.language;
}
