import { msg } from '@lit/localize';
import type { ApiProblem } from './api-problem.ts';

/** The words for a failure: what happened, and what happens next. */
export function problemText({ kind }: ApiProblem): { title: string; text: string } {
  switch (kind) {
    case 'offline':
      return {
        title: msg('There is no internet connection'),
        text: msg('The search will go on by itself as soon as the connection is back.'),
      };
    case 'unreachable':
      return {
        title: msg('The directory of services cannot be reached'),
        text: msg('The connection may be weak, or this Wi‑Fi may want you to sign in first. We keep trying.'),
      };
    case 'slow':
      return {
        title: msg('The answer did not come in time'),
        text: msg('The connection may be weak. We keep trying.'),
      };
    case 'busy':
      return {
        title: msg('Too many searches at once'),
        text: msg('We will try again in a moment.'),
      };
    case 'refused':
      return { title: msg('This search did not work'), text: msg('Try other words or reset the filters.') };
    case 'unsupported':
      return { title: msg('This directory cannot be searched here'), text: msg('Please call one of the numbers.') };
    case 'server':
      return {
        title: msg('The directory of services has a fault'),
        text: msg('It is not your phone. We keep trying.'),
      };
  }
}
