import { AnswerPromise } from './answer-promise.ts';
import type { Call } from './call.ts';
import type { Transport } from './transport.ts';

/** An answer that is a text and no JSON, of the media type in `accept`; anything that `isWhatItSays` does not know is refused. */
export function retrieveText(
  transport: Transport,
  call: Omit<Call<string>, 'read' | 'accept'> & { readonly accept: string },
  isWhatItSays: (text: string) => boolean,
): AnswerPromise<string> {
  return new AnswerPromise(
    transport.request<string>({
      ...call,
      read: (text) => (typeof text === 'string' && isWhatItSays(text) ? text : undefined),
    }),
  );
}
