import { msg, str } from '@lit/localize';
import type { Language } from '../locales/page-language.ts';
import type { FinderState } from './finder-state.ts';
import type { Parts } from './later-parts.ts';
import { problemText } from './notices.ts';
import { countText } from './result-list.ts';

/** The sentence that tells those who cannot see it what has just changed; `undefined` when there is nothing to say. */
export function announcement(
  state: FinderState,
  former: FinderState,
  language: Language,
  parts: Partial<Parts>,
): string | undefined {
  const { results, problem, slow, more, locating } = state;
  if (results && results !== former.results) {
    const sameList = former.results?.receivedAt === results.receivedAt && results.page > 1;
    return sameList
      ? `${msg(str`${results.items.length} of ${results.total} shown`)}.`
      : `${countText({ state, language })}.`;
  }
  // An automatic try that fails again is no news.
  if (problem && problem.kind !== former.problem?.kind) {
    const { title, text } = problemText(problem, parts);
    return results ? `${title}. ${msg('The former results are still shown.')}` : `${title}. ${text}`;
  }
  if (slow && !former.slow) return msg('This takes longer than usual. You can call one of the numbers meanwhile.');
  if (more === 'failed' && former.more !== 'failed') return msg('More results could not be loaded.');
  return locating === former.locating ? undefined : parts.refining?.locationText(locating);
}
