import type { Context } from 'hono';
import type { Database } from '../database/database.ts';
import type { AnswerCache, MadeAnswer } from '../http/answer-caching/answer-cache.ts';
import { KeptAnswer } from '../http/answer-caching/kept-answer.ts';
import { questionKey } from '../http/answer-caching/question-key.ts';
import { LONGEST_ADDRESS } from '../http/answering.ts';
import { entityTag } from '../http/conditional.ts';
import type { HttpEnvironment } from '../http/environment.ts';
import { BodyInParts } from '../pages/body-in-parts.ts';
import { addressTooLong } from '../problems/problems.ts';
import { kyivTime } from '../schedule/kyiv-time.ts';
import type { SearchMemory } from '../search/search-memory.ts';
import { search } from '../search/search.ts';
import type { Components } from './components.ts';
import { finderChoices, placeWithCode } from './finder-choices.ts';
import { finderPage, pageWithoutResults } from './finder-page.ts';
import { readFinderQuestion, searchOf, STATE, type FinderQuestion } from './finder-question.ts';
import { finderPageHeaders } from './page-headers.ts';
import type { RememberedHotlines } from './remembered-hotlines.ts';
import { withoutIndentation } from './whole-page.ts';

export interface FinderSurroundings {
  database: Database;
  now: () => Date;
  answers: AnswerCache;
  hotlines: RememberedHotlines;
  components: () => Promise<Components | undefined>;
  /** Does no more at once than the server can. */
  bounded: <Answer>(work: () => Promise<Answer>) => Promise<Answer>;
  searching?: Database | undefined;
  searchMemory: SearchMemory;
}

/** Answers with the page of a finder, kept as the search itself is. */
export function finderRoute(
  surroundings: FinderSurroundings,
): (context: Context<HttpEnvironment>) => Promise<Response> {
  const { answers, bounded, components } = surroundings;
  return async (context) => {
    context.set('operation', 'showFinderPage');
    const { url } = context.req;
    if (url.length > LONGEST_ADDRESS) throw addressTooLong(LONGEST_ADDRESS);
    const question = readFinderQuestion(new URL(url).searchParams);
    const language = context.get('language');
    const now = surroundings.now();
    const built = await components();
    const key = questionKey({
      operation: 'showFinderPage',
      language,
      publicUrl: '',
      day: kyivTime(now).date,
      path: built?.version,
      query: question,
    });
    const make = () => bounded(() => made(question, context, { ...surroundings, built, at: now }));
    const answer = await answers.answer(key, make);
    return answer instanceof KeptAnswer ? answer.answer(context) : answer;
  };
}

/** The page while the directory is away: with the numbers that were read last, and what the device has kept. */
export async function withoutResults(
  context: Context<HttpEnvironment>,
  { status, ...surroundings }: Pick<FinderSurroundings, 'now' | 'hotlines' | 'components'> & { status: number },
): Promise<Response> {
  const { url } = context.req;
  // What is longer is not worth reading.
  const question = readFinderQuestion(new URL(url.length > LONGEST_ADDRESS ? '/embed/finder' : url, url).searchParams);
  const language = context.get('language');
  const now = surroundings.now();
  const page = await pageWithoutResults({
    question,
    query: searchOf(question),
    language,
    now,
    today: kyivTime(now).date,
    hotlines: surroundings.hotlines.last({ language, now }),
    components: await surroundings.components(),
  });
  const headers = { ...finderPageHeaders(), 'Cache-Control': 'no-store', 'Content-Language': language };
  return new Response(withoutIndentation(page), { status, headers });
}

async function made(
  asked: FinderQuestion,
  context: Context<HttpEnvironment>,
  {
    database,
    searching,
    searchMemory,
    hotlines,
    built,
    at: now,
  }: FinderSurroundings & {
    built: Components | undefined;
    at: Date;
  },
): Promise<MadeAnswer> {
  const language = context.get('language');
  const { place: code } = searchOf(asked);
  const place = await placeWithCode(database, code, { language, now });
  const question = code === undefined || place ? asked : withoutPlace(asked);
  const query = searchOf(question);
  const answer = await search(database, query, { language, now, memory: searchMemory, searching });
  const { category } = query;
  const page = await finderPage(answer, {
    question,
    query,
    language,
    now,
    today: kyivTime(now).date,
    hotlines: await hotlines.current({ language, now }),
    choices: await finderChoices(database, { place, category, answer }, { language, now }),
    components: built,
  });
  const bytes = Buffer.from(withoutIndentation(page));
  return new KeptAnswer(new BodyInParts([bytes]), {
    headers: { ...finderPageHeaders(), 'Content-Language': language },
    tag: entityTag(bytes, language),
  });
}

/** There is no such place: everything is shown rather than nothing, and the page says so. */
function withoutPlace({ presets, choice, ...question }: FinderQuestion): FinderQuestion {
  const { hromada, oblast, ...otherPresets } = presets;
  const { place, ...otherChoice } = choice;
  const unknown = Object.entries({ [`${STATE}-place`]: place, hromada, oblast }).flatMap(([name, code]) =>
    code ? [name] : [],
  );
  return {
    ...question,
    presets: otherPresets,
    choice: otherChoice,
    misunderstood: [...question.misunderstood, ...unknown],
  };
}
