import type { Team } from '@resilience-kit/contract';
import { directRequests, type PageClientOptions } from '@resilience-kit/sdk/page-client';
import type { Ask } from '../answer-store/answer-store.ts';

/** Asks for the teams that a question is about: one, or all that come somewhere. */
export function scheduleRequests(options: PageClientOptions): Ask<readonly Team[]> {
  const requests = directRequests(options);
  return (question, signal) =>
    requests.get<Team | { contents: Team[] }>(question, {}, signal).then((answer) => {
      const teams = 'contents' in answer ? answer.contents : [answer];
      // Some other server may answer with something else, and a page must not break over it.
      if (Array.isArray(teams) && teams.every(isTeam)) return teams;
      throw Object.assign(new Error('The answer is not a mobile team.'), { code: 'unexpected_answer' });
    });
}

function isTeam({ stops, window }: Partial<Team>): boolean {
  return Array.isArray(stops) && typeof window?.until === 'string';
}
