import type { AnswerPromise } from './answer-promise.ts';
import type { Call } from './call.ts';
import { retrieveText } from './retrieve-text.ts';
import type { Transport } from './transport.ts';

/** A calendar as a text (RFC 5545): what an `.ics` file holds, lines ended by CRLF. */
export function retrieveCalendar(
  transport: Transport,
  call: Omit<Call<string>, 'read' | 'accept'>,
): AnswerPromise<string> {
  return retrieveText(transport, { ...call, accept: 'text/calendar' }, (text) => text.startsWith('BEGIN:VCALENDAR'));
}
