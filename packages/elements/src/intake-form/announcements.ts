import type { FormPhase, FormState } from './form-state.ts';
import { waitingSentence } from './outbox/waiting-panel.ts';
import { sendingText } from './sending/sending-text.ts';

/** What a screen reader says of a change that focus does not go to. Never anything that the person wrote. */
export function announcement(former: FormState, state: FormState): string | undefined {
  const { phase } = state;
  const isNew = reasonOf(phase) !== undefined && reasonOf(phase) !== reasonOf(former.phase);
  // A try under way is not worth a word each time; what came of it is.
  const isTold = phase.name === 'sealing' || phase.name === 'queued' || phase.name === 'needs_attention';
  if (!isNew || !isTold) return waitingSentence(former, state);
  const { title, text } = sendingText(phase);
  return `${title}. ${text[0] ?? ''}`;
}

function reasonOf(phase: FormPhase): string | undefined {
  return 'reason' in phase ? phase.reason : undefined;
}
