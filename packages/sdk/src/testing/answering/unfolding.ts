import type { Figure, Oembed } from '@resilience-kit/contract';
import { notFound, type Operations, RefusedRequest } from './asked.ts';
import { figuresOf } from './finding.ts';

const size = { width: 640, height: 320 };

/** How another site shows figures whose address was pasted there. Sizes are not estimated, and there is no picture. */
export function unfoldingOperations(apiUrl: string): Operations {
  return {
    'GET /v1/oembed': ({ query, shown, path }): Oembed => {
      const { pathname, search, origin } = URL.parse(query.url ?? '') ?? {};
      const own = new URL(apiUrl);
      const asked = origin === own.origin && pathname ? pathname.slice(own.pathname.replace(/\/$/, '').length) : '';
      const figures = figuresAt(asked, new URLSearchParams(search), figuresOf(shown));
      const [first] = figures;
      if (!first) throw notFound(path);
      const { format = 'json', maxwidth, maxheight } = query;
      if (format.toLowerCase() !== 'json') {
        throw new RefusedRequest(501, 'not-acceptable', `There is no answer in the format “${format}”, only in json.`);
      }
      const width = Math.min(size.width, Number(maxwidth ?? size.width));
      const height = Math.min(size.height, Number(maxheight ?? size.height));
      const codes = figures.map(({ code }) => code).join(',');
      const frame = `${apiUrl}/embed/impact?figures=${encodeURIComponent(codes)}&amp;lang=${shown.language}`;
      return {
        version: '1.0',
        type: 'rich',
        title: `${first.indicator.name}, ${first.area}`,
        provider_name: 'ГО «Приклад»',
        provider_url: `${apiUrl}/`,
        cache_age: 3600,
        html: `<iframe src="${frame}" width="${width}" height="${height}"></iframe>`,
        width,
        height,
      };
    },
  };
}

function figuresAt(path: string, parameters: URLSearchParams, all: readonly Figure[]): Figure[] {
  const [, one = ''] = /^\/v1\/figures\/([^/.]+)(?:\.(?:svg|png|txt))?$/.exec(path) ?? [];
  const named = path === '/embed/impact' ? (parameters.get('figures') ?? '').split(',') : [one];
  return named.flatMap((name) => all.find(({ id, code }) => id === name.toLowerCase() || code === name) ?? []);
}
