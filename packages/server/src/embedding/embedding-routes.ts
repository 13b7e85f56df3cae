import { type Context, Hono, type MiddlewareHandler } from 'hono';
import type { Database } from '../database/database.ts';
import { findForm } from '../forms/find-form.ts';
import type { HttpEnvironment } from '../http/environment.ts';
import type { HttpProblem } from '../problems/http-problem.ts';
import { embedOriginsOf, listEmbedOrigins } from './embed-origins.ts';
import { finderRoute, withoutResults, type FinderSurroundings } from './finder-route.ts';
import { FIT_FRAMES_FILE, fitFrames } from './frame-height/fit-frames.ts';
import {
  intakePage,
  type IntakePageOptions,
  type NamedForm,
  pageOfClosedForm,
  pageWithoutForm,
} from './intake-page.ts';
import { impactRoute, without, type ImpactSurroundings } from './impact-route.ts';
import { assetHeaders, fitFramesHeaders, pageHeaders } from './page-headers.ts';
import { RememberedHotlines } from './remembered-hotlines.ts';
import { themeIn } from './whole-page.ts';

export interface EmbeddingOptions {
  /** Sites that may show the forms of every organization in a frame, as {@link readOrigin} gives them. */
  embedOrigins?: readonly string[] | undefined;
  /** The folder with the built elements; default: that of the package `@resilience-kit/elements`. */
  componentsDirectory?: string | undefined;
}

interface Surroundings
  extends ImpactSurroundings, Pick<FinderSurroundings, 'searching' | 'searchMemory' | 'components'> {
  /** Refuses (by throwing) whoever asks too often. */
  limit: MiddlewareHandler<HttpEnvironment>;
  /** Logs what went wrong, and says how to call it. */
  problemFor: (error: unknown, context: Context<HttpEnvironment>) => HttpProblem;
}

/**
 * Pages for frames on other sites and on their own: one with a form, one with the finder and the files that both load, one with
 * figures. They are no part of the data API, so they have headers of their own: nobody reads them across origins, and the first two
 * may run their own code.
 */
export function embeddingRoutes(surroundings: Surroundings, options: EmbeddingOptions): Hono<HttpEnvironment> {
  const { database, now, limit, bounded, components } = surroundings;
  const app = new Hono<HttpEnvironment>({ strict: true });
  const hotlines = new RememberedHotlines(database);

  // The pages' own addresses are relative, so each has one place; the router takes both spellings for the same.
  app.use(async (context, next) => {
    const { pathname, search } = new URL(context.req.url);
    const [, name] = /\/embed\/(\w+)\/$/.exec(pathname) ?? [];
    return name === undefined ? next() : context.redirect(`../${name}${search}`, 301);
  });

  app.get('/intake', limit, (context) =>
    bounded(async () => {
      context.set('operation', 'showIntakePage');
      const asked = askedFor(context);
      const numbers = { hotlines: await hotlines.current({ language: asked.language, now: now() }) };
      const built = await components();
      if (!built) return page(pageWithoutForm('failed', { ...asked, ...numbers }), 503, []);
      const named = namedForm(context);
      if (!named) return page(pageWithoutForm('noForm', { ...asked, ...numbers }), 404, []);
      const form = await findForm(database, named, { language: asked.language, now: now() });
      const organizationId = form?.organization.id ?? named.organizationId;
      const origins = [...(await originsFor(database, organizationId)), ...(options.embedOrigins ?? [])];
      const shown = { ...asked, ...numbers, components: built };
      return page(form ? intakePage(form, shown) : pageOfClosedForm(named, shown), form ? 200 : 404, [
        ...new Set(origins),
      ]);
    }),
  );

  app.get('/finder', limit, finderRoute({ ...surroundings, hotlines }));

  app.get('/impact', limit, impactRoute(surroundings));

  app.get(`/${FIT_FRAMES_FILE}`, (context) => {
    context.set('operation', 'loadFrameScript');
    return new Response(fitFrames, { headers: fitFramesHeaders });
  });

  app.get('/assets/:version/:name', async (context) => {
    context.set('operation', 'loadIntakePageFile');
    const built = await components();
    const { version, name } = context.req.param();
    const file = version === built?.version ? await built.file(name, context.req.header('Accept-Encoding')) : undefined;
    if (!file)
      return context.text('Not found', 404, { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' });
    return new Response(file.bytes as Uint8Array<ArrayBuffer>, {
      headers: {
        ...assetHeaders(file.mediaType),
        ...(file.encoding === undefined ? {} : { 'Content-Encoding': file.encoding }),
      },
    });
  });

  const failed = async (context: Context<HttpEnvironment>, status: number) => {
    // By the path: whoever asks too often is refused before any of the pages is.
    const [name] = context.req.path.split('/').slice(-1);
    if (name === 'impact') return without('failed', context, { status });
    if (name === 'finder') return withoutResults(context, { now, hotlines, components, status });
    const asked = askedFor(context);
    const last = hotlines.last({ language: asked.language, now: now() });
    return page(pageWithoutForm('failed', { ...asked, hotlines: last }), status, []);
  };
  app.onError(async (error, context) => {
    const { details } = surroundings.problemFor(error, context);
    const answer = await failed(context, details.status);
    for (const [name, value] of Object.entries(details.headers ?? {})) answer.headers.set(name, value);
    return answer;
  });
  return app;
}

async function page(
  body: ReturnType<typeof intakePage>,
  status: number,
  origins: readonly string[],
): Promise<Response> {
  return new Response((await body).trim(), { status, headers: pageHeaders(origins) });
}

function askedFor(context: Context<HttpEnvironment>): Omit<IntakePageOptions, 'hotlines' | 'components'> {
  const { searchParams } = new URL(context.req.url);
  const language = context.get('language');
  searchParams.set('lang', language === 'uk' ? 'en' : 'uk');
  return {
    language,
    theme: themeIn(searchParams),
    keyset: searchParams.get('keyset') ?? undefined,
    framed: context.req.header('Sec-Fetch-Dest') === 'iframe',
    otherLanguage: `?${searchParams}`,
  };
}

/** Undefined when the address names no form that there could be. */
function namedForm(context: Context<HttpEnvironment>): NamedForm | undefined {
  const { searchParams } = new URL(context.req.url);
  const id = searchParams.get('form') ?? 'help-request';
  const organizationId = searchParams.get('organization') ?? undefined;
  const isKnown =
    /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) && id.length <= 100 && (!organizationId || isUuid(organizationId));
  return isKnown ? { id, organizationId } : undefined;
}

/** A form that is gone may have been anybody's; its page says only what waits on the device. */
async function originsFor(database: Database, organizationId: string | undefined): Promise<string[]> {
  if (organizationId !== undefined) return embedOriginsOf(database, organizationId);
  return (await listEmbedOrigins(database)).map(({ origin }) => origin);
}

function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}
