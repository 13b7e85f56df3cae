import type { BeingChecked, Feedback, FeedbackReceipt } from '@resilience-kit/contract';
import type { PageClientOptions } from '@resilience-kit/sdk/page-client';

/** What came of sending. */
export type FeedbackReply =
  /** The server has it, from now or before. */
  | { readonly outcome: 'sent'; readonly beingChecked?: BeingChecked }
  /** No use trying again: there is no such record any more, or this directory takes no such word. */
  | { readonly outcome: 'refused' }
  /** Not now: no network, a fault of the server, too many at once. */
  | { readonly outcome: 'waiting' };

/** How long one try may take, milliseconds. */
const PATIENCE = 20_000;
/** What a later try will not change. Conflict: it is there already, in other words. */
const FINAL = [400, 404, 405, 409, 410, 413, 415, 422, 501];

/** Says to the API that a record is wrong. Never rejects. */
export async function sendFeedback(
  { baseUrl, language, fetch }: PageClientOptions,
  feedback: Feedback,
): Promise<FeedbackReply> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), PATIENCE);
  try {
    const response = await fetch(
      new Request(`${baseUrl}/v1/feedback`, {
        method: 'POST',
        headers: { accept: 'application/json', 'accept-language': language, 'content-type': 'application/json' },
        body: JSON.stringify(feedback),
        credentials: 'omit',
        // A redirect is the sign-in page of a network; what was written is not for it.
        redirect: 'manual',
        signal: controller.signal,
      }),
    );
    if (FINAL.includes(response.status)) return { outcome: 'refused' };
    const answer = (await response.json()) as Partial<FeedbackReceipt>;
    // Anything else that answers is not the API.
    if (!response.ok || answer.feedback_id !== feedback.feedback_id) return { outcome: 'waiting' };
    return { outcome: 'sent', ...(answer.being_checked && { beingChecked: answer.being_checked }) };
  } catch {
    return { outcome: 'waiting' };
  } finally {
    clearTimeout(timer);
  }
}
