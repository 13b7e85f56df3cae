import type { Snapshot, SnapshotOptions } from '@resilience-kit/sdk/snapshot';
import type { Answer, Question } from './messages.ts';

type Open = (url: string, options: SnapshotOptions) => Snapshot;
type Method = (...parameters: unknown[]) => Promise<unknown>;

/** What answers questions, for the worker: each snapshot is opened once in each language. */
export function answerQuestions(open: Open): (question: Question) => Promise<Answer> {
  const opened = new Map<string, Snapshot>();
  let latest = 0;
  return async ({ number, url, language, now, method, parameters }) => {
    // The page's clock counts, also where it is not that of the device.
    latest = now;
    const key = `${language} ${url}`;
    const snapshot = opened.get(key) ?? open(url, { language, now: () => new Date(latest) });
    opened.set(key, snapshot);
    try {
      const [resource = '', call = ''] = method.split('.');
      const of = (snapshot as unknown as Readonly<Record<string, Method | Readonly<Record<string, Method>>>>)[resource];
      const asked = typeof of === 'function' ? of : of?.[call];
      return { number, found: await asked?.(...parameters) };
    } catch (error) {
      return { number, failure: factsOf(error) };
    }
  };
}

/** What can be sent of an error; classes cannot, and nobody needs them: errors are told apart by their `code`. */
function factsOf(error: unknown) {
  const facts = Object.entries(error as object).filter(([, value]) =>
    ['string', 'number', 'boolean'].includes(typeof value),
  );
  return { ...Object.fromEntries(facts), message: error instanceof Error ? error.message : String(error) };
}
