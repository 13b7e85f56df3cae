import { blockedText } from './blocked-page.ts';
import type { FormPhase } from './form-state.ts';
import type { Deferred } from './form-view.ts';

/** What a screen reader says of a change that focus does not go to. Never anything that the person wrote. */
export function announcement(former: FormPhase, phase: FormPhase, deferred: Deferred | undefined): string | undefined {
  if (phase.name === 'blocked' && (former.name !== 'blocked' || former.reason !== phase.reason)) {
    const { title, text } = blockedText(phase.reason);
    return `${title}. ${text}`;
  }
  if (phase.name !== 'needs_attention' || phase.trying || !deferred) return undefined;
  if (former.name === 'needs_attention' && former.reason === phase.reason) return undefined;
  const { title, text } = deferred.sendingText(phase);
  return `${title}. ${text[0] ?? ''}`;
}
