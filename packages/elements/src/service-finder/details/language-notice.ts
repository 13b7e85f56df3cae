import { msg, str } from '@lit/localize';
import type { ServiceAtLocationDetail } from '@resilience-kit/contract';
import { nothing, type TemplateResult } from 'lit';
import type { ServiceView } from '../finder-view.ts';
import { notice } from '../notices.ts';
import { detailIcon } from './detail-icons.ts';
import { formatLanguage, formatList } from './detail-formats.ts';

/** That a text was translated by a machine, or is in another language than asked for. */
export function languageNotice(
  { language }: ServiceView,
  { service }: ServiceAtLocationDetail,
): TemplateResult | typeof nothing {
  const fallbacks = [...new Set((service.language_fallbacks ?? []).map((fallback) => fallback.language))];
  if (fallbacks.length > 0) {
    const names = formatList(
      fallbacks.map((code) => formatLanguage(code, language)),
      language,
    );
    return notice(
      'notice-tone',
      detailIcon('language'),
      msg(str`Part of this text has not been translated yet. Its language: ${names}.`),
    );
  }
  const origin = service.content_languages?.find(({ code }) => code === language)?.origin;
  if (origin !== 'machine') return nothing;
  return notice(
    'notice-tone',
    detailIcon('language'),
    msg('This text was translated by a machine and nobody has checked it yet. When in doubt, call.'),
  );
}
