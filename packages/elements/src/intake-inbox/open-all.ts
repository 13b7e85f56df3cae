import type { IntakePayload, StoredIntake } from '@resilience-kit/contract';
import type { Entry, UnreadableReason } from './entries.ts';
import type { InboxRequests } from './inbox-requests.ts';

/** Opens one request; rejects with an `IntakeError` of the SDK. */
export type OpenIntake = (stored: StoredIntake, identity: string) => Promise<IntakePayload>;

export interface OpenAllOptions {
  readonly requests: InboxRequests;
  readonly organization: string;
  readonly identity: string;
  /** Only those that were stored after this moment. */
  readonly after: string | undefined;
  /** What is open already: it is not decrypted again. */
  readonly present: readonly Entry[];
  readonly loadOpener: () => Promise<OpenIntake>;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: { done: number; total: number }) => void;
}

/** Those that were opened now, and what the server says by now of those that were open. */
export interface Opened {
  readonly arrived: readonly Entry[];
  readonly known: readonly Entry[];
}

/** Asks for requests, page by page, and opens those that are not open yet. */
export async function openAll(options: OpenAllOptions): Promise<Opened> {
  const { requests, organization, after, identity, signal, onProgress } = options;
  const present = new Map(options.present.map((entry) => [entry.intake.submission_id, entry]));
  const [arrived, known]: [Entry[], Entry[]] = [[], []];
  const opener = options.loadOpener();
  // Its failure is met below; without this the page would hear of it first.
  opener.catch(() => undefined);
  for (let page = 1, isLast = false; !isLast; page += 1) {
    const answer = await requests.intakes({ organization, page, after }, signal);
    const total = Math.max(answer.total_items, answer.contents.length);
    const open = await opener;
    for (const stored of answer.contents) {
      if (signal.aborted) return { arrived, known };
      const { ciphertext: _, ...intake } = stored;
      const opened = present.get(stored.submission_id);
      if (opened) known.push({ ...opened, intake });
      else arrived.push({ intake, ...(await inside(stored, identity, open)) });
      onProgress({ done: arrived.length + known.length, total });
    }
    isLast = answer.last_page || answer.empty || answer.contents.length === 0;
  }
  return { arrived, known };
}

async function inside(
  stored: StoredIntake,
  identity: string,
  open: OpenIntake,
): Promise<Pick<Entry, 'payload' | 'unreadable'>> {
  try {
    return { payload: await open(stored, identity) };
  } catch (error) {
    return { unreadable: reasonOf(error) };
  }
}

const reasons: ReadonlySet<unknown> = new Set(['wrong_identity', 'damaged', 'invalid', 'mismatch']);

function reasonOf(error: unknown): UnreadableReason {
  const { code } = (error ?? {}) as { code?: unknown };
  return reasons.has(code) ? (code as UnreadableReason) : 'unknown';
}
