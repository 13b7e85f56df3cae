import { contentLanguages, type ContentLanguageCode } from '../records/stored.ts';

/**
 * The language to answer in. A supported `lang` parameter wins, then the best of `Accept-Language` by its q-values
 * (RFC 9110), then Ukrainian. Regional variants count as their language: `en-GB` is `en`.
 */
export function negotiateLanguage(wanted: {
  lang?: string | undefined;
  acceptLanguage?: string | undefined;
}): ContentLanguageCode {
  const [defaultLanguage] = contentLanguages;
  return (
    (wanted.lang === undefined ? undefined : supported(wanted.lang)) ??
    preferred(wanted.acceptLanguage) ??
    defaultLanguage
  );
}

function supported(tag: string): ContentLanguageCode | undefined {
  const primary = tag.trim().split('-')[0]?.toLowerCase();
  return contentLanguages.find((code) => code === primary);
}

function preferred(acceptLanguage = ''): ContentLanguageCode | undefined {
  let best: { language: ContentLanguageCode; quality: number } | undefined;
  for (const range of acceptLanguage.slice(0, 1000).split(',')) {
    const [tag = '', ...parameters] = range.split(';');
    const language = supported(tag);
    const quality = qualityOf(parameters);
    if (language && quality > (best?.quality ?? 0)) best = { language, quality };
  }
  return best?.language;
}

function qualityOf(parameters: readonly string[]): number {
  const q = parameters.map((parameter) => parameter.trim()).find((parameter) => /^q=/i.test(parameter));
  if (q === undefined) return 1;
  const quality = Number(q.slice(2));
  return quality >= 0 && quality <= 1 ? quality : 0;
}
