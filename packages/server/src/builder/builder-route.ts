import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import type { Database } from '../database/database.ts';
import type { Components } from '../embedding/components.ts';
import type { HttpEnvironment } from '../http/environment.ts';
import { publicUrlFor } from '../http/public-url.ts';
import { kyivTime } from '../schedule/kyiv-time.ts';
import { readBuilderChoice } from './builder-choice.ts';
import { builderFacts } from './builder-facts.ts';
import { builderPage, failedBuilderPage } from './builder-page.ts';
import { builderScriptHash } from './builder-script.ts';
import { builderStylesHash } from './builder-styles.ts';
import { readBehaviours } from './read-behaviours.ts';
import { storedSource } from './stored-source.ts';

export interface BuilderSurroundings {
  database: Database;
  now: () => Date;
  /** The built elements. */
  components: () => Promise<Components | undefined>;
  /** Where the API is for the world, when a proxy stands before it. */
  publicUrl?: string | undefined;
  /** Does no more at once than the server can. */
  bounded: <Answer>(work: () => Promise<Answer>) => Promise<Answer>;
  /** Logs what went wrong, and says how to call it. */
  problemFor: (error: unknown, context: Context<HttpEnvironment>) => { details: { status: number } };
}

/** Answers with the page on which code for a site is put together. */
export function builderRoute(
  surroundings: BuilderSurroundings,
): (context: Context<HttpEnvironment>) => Promise<Response> {
  const { database, now, components, publicUrl, bounded, problemFor } = surroundings;
  return async (context) => {
    context.set('operation', 'showBuilder');
    const language = context.get('language');
    const { searchParams } = new URL(context.req.url);
    const choice = readBuilderChoice(searchParams);
    searchParams.set('lang', language === 'uk' ? 'en' : 'uk');
    const shown = { language, otherLanguage: `?${searchParams}` };
    try {
      const [facts, behaviours, built] = await Promise.all([
        bounded(() => builderFacts(choice, storedSource(database, { language, now: now() }))),
        readBehaviours(),
        components(),
      ]);
      const page = await builderPage(choice, facts, {
        ...shown,
        today: kyivTime(now()).date,
        publicUrl: publicUrlFor(context.req.url, publicUrl),
        behaviours,
        release: built?.release,
        sha256: (text) => createHash('sha256').update(text).digest('base64'),
        showsPages: true,
      });
      return answer(page, 200, language);
    } catch (error) {
      const { status } = problemFor(error, context).details;
      return answer(await failedBuilderPage(shown), status, language);
    }
  };
}

function answer(page: { toString(): string }, status: number, language: string): Response {
  return new Response(page.toString().trim(), {
    status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Language': language,
      'Cache-Control': 'no-store',
      'Content-Security-Policy': [
        "default-src 'none'",
        `script-src 'self' '${builderScriptHash}'`,
        `style-src 'self' '${builderStylesHash}'`,
        "connect-src 'self'",
        "img-src 'self'",
        "frame-src 'self'",
        "worker-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
      ].join('; '),
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
      Vary: 'Accept-Language',
    },
  });
}
