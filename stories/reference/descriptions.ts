import { html, type TemplateResult } from 'lit';
import translations from '../../packages/elements/editors/descriptions.uk.json?raw';
import type { Language } from '../documentation-pages/page-language.ts';
import { markdown } from './code-words.ts';

const ukrainian = JSON.parse(translations) as Readonly<Record<string, string>>;

/** What an element or a token is described with, in a language; in English, and marked so, if there is no other. */
export function description(english: string, language: Language): TemplateResult {
  const line = english.replace(/\s+/g, ' ').trim();
  const text = language === 'uk' ? ukrainian[line] : line;
  return text === undefined
    ? html`
        <span lang="en">${markdown(line)}</span>
      `
    : html`
        ${markdown(text)}
      `;
}
