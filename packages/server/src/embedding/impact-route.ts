import type { Context } from 'hono';
import type { Database } from '../database/database.ts';
import { DEFAULT_PUBLISHER, type Publisher } from '../operations/about.ts';
import { BodyInParts } from '../pages/body-in-parts.ts';
import { addressTooLong } from '../problems/problems.ts';
import { kyivTime } from '../schedule/kyiv-time.ts';
import type { AnswerCache, KeepingTerms, MadeAnswer } from '../http/answer-caching/answer-cache.ts';
import { KeptAnswer } from '../http/answer-caching/kept-answer.ts';
import { questionKey } from '../http/answer-caching/question-key.ts';
import { LONGEST_ADDRESS } from '../http/answering.ts';
import { entityTag } from '../http/conditional.ts';
import type { HttpEnvironment } from '../http/environment.ts';
import { publicUrlFor } from '../http/public-url.ts';
import { type Absent, findFigures, wasHere } from './impact-figures.ts';
import { impactPage, pageWithoutFigures } from './impact-page.ts';
import { asksForHeight, readImpactQuestion, writeImpactQuestion, type ImpactQuestion } from './impact-question.ts';
import { impactPageHeaders } from './page-headers.ts';
import { previewPicture } from './preview-picture.ts';
import { themeIn, withoutIndentation } from './whole-page.ts';

export interface ImpactSurroundings {
  database: Database;
  now: () => Date;
  /** Where the API is for the world, when a proxy stands before it. */
  publicUrl?: string | undefined;
  publisher?: Publisher | undefined;
  answers: AnswerCache;
  /** How pages with figures are kept. */
  lagging: KeepingTerms;
  /** Does no more at once than the server can. */
  bounded: <Answer>(work: () => Promise<Answer>) => Promise<Answer>;
}

/** Answers with the page of the figures that are asked for, kept until figures change. */
export function impactRoute(
  surroundings: ImpactSurroundings,
): (context: Context<HttpEnvironment>) => Promise<Response> {
  const { answers, lagging, bounded, now } = surroundings;
  return async (context) => {
    context.set('operation', 'showImpactPage');
    const { url } = context.req;
    if (url.length > LONGEST_ADDRESS) throw addressTooLong(LONGEST_ADDRESS);
    const question = readImpactQuestion(new URL(url).searchParams);
    const language = context.get('language');
    if (!question) return without('none', context);
    const publicUrl = publicUrlFor(url, surroundings.publicUrl);
    const today = kyivTime(now()).date;
    const key = questionKey({
      operation: 'showImpactPage',
      language,
      publicUrl,
      day: today,
      path: {},
      query: question,
    });
    const make = () => bounded(() => made(question, context, { ...surroundings, publicUrl, today }));
    const answer = await answers.answer(key, make, lagging);
    return answer instanceof KeptAnswer ? answer.answer(context) : answer;
  };
}

/** A page that says that there is nothing to show, or why nothing can be shown. */
export async function without(
  what: 'none' | 'withdrawn' | 'failed',
  context: Context<HttpEnvironment>,
  { status = 404, absent }: { status?: number; absent?: Absent } = {},
): Promise<Response> {
  const { searchParams } = new URL(context.req.url);
  const tellsHeight = asksForHeight(searchParams);
  const body = await pageWithoutFigures(what, {
    language: context.get('language'),
    theme: themeIn(searchParams),
    tellsHeight,
    ...(absent ? { absent } : {}),
  });
  const headers = { ...impactPageHeaders({ tellsHeight }), 'Cache-Control': 'no-store' };
  return new Response(withoutIndentation(body), { status, headers });
}

async function made(
  question: ImpactQuestion,
  context: Context<HttpEnvironment>,
  {
    database,
    now,
    publicUrl,
    publisher = DEFAULT_PUBLISHER,
    today,
  }: ImpactSurroundings & { publicUrl: string; today: string },
): Promise<MadeAnswer> {
  const language = context.get('language');
  const found = await findFigures(database, question, { language, now: now() });
  const [first] = found.figures;
  if (!first) {
    return wasHere(found)
      ? without('withdrawn', context, { status: 410, absent: found })
      : without('none', context, { absent: found });
  }
  const url = `${publicUrl}/embed/impact?${writeImpactQuestion(question, language)}`;
  const page = await impactPage(found, {
    language,
    theme: question.theme,
    tellsHeight: question.tellsHeight,
    today,
    url,
    oembedUrl: `${publicUrl}/v1/oembed?${new URLSearchParams({ url, format: 'json' })}`,
    siteName: publisher.name,
    picture: previewPicture(first, { kind: 'card', theme: 'light', language, today, publicUrl }),
  });
  const bytes = Buffer.from(withoutIndentation(page));
  return new KeptAnswer(new BodyInParts([bytes]), {
    headers: { ...impactPageHeaders(question), 'Content-Language': language },
    tag: entityTag(bytes, language),
  });
}
