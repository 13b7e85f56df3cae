import { nothing, type TemplateResult } from 'lit';
import { nothingFound, nothingKept, offline, unreachable } from '../../state-pictures/drawings.ts';
import { statePicture } from '../../state-pictures/state-picture.ts';
import type { FinderView } from '../finder-view.ts';

/**
 * What there is in the place of results, below the text that says the same: nothing in the directory, nothing of the kind on
 * the device, or nobody who answers. It comes after the text, when there is time for it, and nothing moves for it.
 */
export function finderPicture({ state: { results, problem } }: FinderView): TemplateResult | typeof nothing {
  if (results) return statePicture(results.saved ? nothingKept : nothingFound);
  // What the API understood and refused is no matter of the way to it.
  if (!problem?.passes) return nothing;
  return statePicture(problem.kind === 'offline' ? offline : unreachable);
}
