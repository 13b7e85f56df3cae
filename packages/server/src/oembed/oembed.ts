import type { Oembed } from '@resilience-kit/contract';
import type { Database } from '../database/database.ts';
import { type Absent, findFigures, wasHere } from '../embedding/impact-figures.ts';
import { writeImpactQuestion } from '../embedding/impact-question.ts';
import { previewOf, type PreviewPicture } from '../embedding/open-graph.ts';
import { previewPicture } from '../embedding/preview-picture.ts';
import { withdrawal } from '../figures/withdrawn-figures.ts';
import { DEFAULT_PUBLISHER, type AboutOptions } from '../operations/about.ts';
import type { Handlers } from '../operations/handler.ts';
import type { HttpProblem } from '../problems/http-problem.ts';
import { gone, notThere, otherFormat } from '../problems/problems.ts';
import { kyivTime } from '../schedule/kyiv-time.ts';
import { readEmbeddable } from './embeddable.ts';
import { frameSize } from './frame-size.ts';
import { frameHtml } from './frame-html.ts';

/** For how long whoever embeds may keep what is answered, seconds: the frame itself is as new as the figures anyway. */
const CACHE_AGE = 3600;

export function oembedHandlers(
  database: Database,
  { publisher = DEFAULT_PUBLISHER }: Pick<AboutOptions, 'publisher'> = {},
): Pick<Handlers, 'getOembed'> {
  return {
    getOembed: async ({ query, context }): Promise<Oembed> => {
      const { publicUrl, now, language: fallback } = context;
      const embeddable = readEmbeddable(query.url, { publicUrl, fallback });
      if (!embeddable) throw notThere(notOurs);
      if (query.format.toLowerCase() !== 'json') throw otherFormat(query.format);
      const { question, language } = embeddable;
      const found = await findFigures(database, question, { language, now });
      const { figures } = found;
      const [first] = figures;
      if (!first) throw absent(found);
      const today = kyivTime(now).date;
      const { title } = previewOf(figures, { language, today });
      const size = frameSize(figures, { language, today }, { width: query.maxwidth, height: query.maxheight });
      const theme = question.theme === 'dark' ? 'dark' : 'light';
      const fits = ({ width, height }: PreviewPicture) =>
        width <= (query.maxwidth ?? Infinity) && height <= (query.maxheight ?? Infinity);
      const pictures = (['card', 'badge'] as const).map((kind) =>
        previewPicture(first, { kind, language, theme, today, publicUrl }),
      );
      const thumbnail = pictures.find(fits);
      const authors = new Set(figures.map(({ organization }) => organization?.name));
      const [author] = authors.size === 1 ? authors : [];
      return {
        version: '1.0',
        type: 'rich',
        title,
        provider_name: publisher.name,
        provider_url: publisher.website ?? `${publicUrl}/`,
        ...(author === undefined ? {} : { author_name: author }),
        cache_age: CACHE_AGE,
        html: await frameHtml(`${publicUrl}/embed/impact?${writeImpactQuestion(question, language)}`, {
          title,
          ...size,
        }),
        ...size,
        ...(thumbnail
          ? {
              thumbnail_url: thumbnail.url,
              thumbnail_width: thumbnail.width,
              thumbnail_height: thumbnail.height,
            }
          : {}),
      };
    },
  };
}

function absent(found: Absent): HttpProblem {
  const [one, ...others] = found.withdrawn;
  if (!one || !wasHere(found)) return notThere(noFigures);
  return others.length === 0 ? gone(withdrawal(one), one.replacedBy) : gone(allWithdrawn);
}

const allWithdrawn = {
  uk: 'Показники за цією адресою відкликано.',
  en: 'The figures at this address were withdrawn.',
};
const notOurs = {
  uk: 'Це не адреса показників на цьому сервері. Потрібна адреса /embed/impact?figures=… або /v1/figures/….',
  en: 'This is no address of figures on this server. An address /embed/impact?figures=… or /v1/figures/… is needed.',
};
const noFigures = {
  uk: 'Показників за цією адресою тут немає. Перевірте їхні коди.',
  en: 'The figures at this address are not here. Check their codes.',
};
