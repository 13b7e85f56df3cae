import { isFigureName, readImpactQuestion, type ImpactQuestion } from '../embedding/impact-question.ts';
import { negotiateLanguage } from '../languages/negotiate-language.ts';
import type { ContentLanguageCode } from '../records/stored.ts';

/** What an address of ours shows, and how. */
export interface Embeddable {
  question: ImpactQuestion;
  language: ContentLanguageCode;
}

/**
 * Reads an address that somebody has pasted: that of a page with figures, of a figure, or of its picture. `undefined` for all
 * else, and for every address of anybody else: whoever is answered embeds what is answered with.
 *
 * @param fallback the language of whoever asks, where the address names none
 */
export function readEmbeddable(
  pasted: string,
  { publicUrl, fallback }: { publicUrl: string; fallback: ContentLanguageCode },
): Embeddable | undefined {
  const url = URL.parse(pasted);
  const own = new URL(publicUrl);
  // A name or a password before the host would be carried into nothing, and is a trick.
  if (url?.origin !== own.origin || url.username !== '' || url.password !== '') return undefined;
  const folder = own.pathname.replace(/\/$/, '');
  if (!url.pathname.startsWith(`${folder}/`)) return undefined;
  const path = url.pathname.slice(folder.length);
  const question = questionAt(path, url.searchParams);
  const lang = url.searchParams.get('lang');
  return question && { question, language: lang ? negotiateLanguage({ lang }) : fallback };
}

function questionAt(path: string, parameters: URLSearchParams): ImpactQuestion | undefined {
  if (path === '/embed/impact') return readImpactQuestion(parameters);
  const [, name = ''] = /^\/v1\/figures\/([^/.]+)(?:\.(?:svg|png|txt))?$/.exec(path) ?? [];
  if (!isFigureName(name) || name === 'sum') return undefined;
  // The same as of a page, of which only the colours are asked for.
  return readImpactQuestion(new URLSearchParams({ figures: name, theme: parameters.get('theme') ?? '' }));
}
