import type { MiddlewareHandler } from 'hono';
import { negotiateLanguage } from '../languages/negotiate-language.ts';
import type { HttpEnvironment } from './environment.ts';

/** Settles the language of the answer, problems included, before anything can go wrong. */
export const requestLanguage: MiddlewareHandler<HttpEnvironment> = async (context, next) => {
  context.set(
    'language',
    negotiateLanguage({
      lang: context.req.queries('lang')?.at(-1),
      acceptLanguage: context.req.header('Accept-Language'),
    }),
  );
  await next();
};
