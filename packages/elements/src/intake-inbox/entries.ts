import type { Form, FormAnswer, IntakePayload, IntakeStatus, StoredIntake } from '@resilience-kit/contract';

/** Why a request could not be opened: a `code` of the SDK's `IntakeError`, or that this is not known. */
export type UnreadableReason = 'wrong_identity' | 'damaged' | 'invalid' | 'mismatch' | 'unknown';

/** One request on the page: what the server says of it, and what was inside, or why that cannot be read. */
export interface Entry {
  /** Without the ciphertext: it has done its work. */
  readonly intake: Omit<StoredIntake, 'ciphertext'>;
  readonly payload?: IntakePayload;
  readonly unreadable?: UnreadableReason;
}

/** What the list shows: everything that is not done with, or one status. */
export type InboxFilter = 'active' | IntakeStatus;

/** What nobody waits for any more. */
const done: ReadonlySet<IntakeStatus> = new Set<IntakeStatus>(['referred', 'closed']);
/** What nobody has answered yet: danger goes first among these, and no longer when somebody has. */
const unanswered: ReadonlySet<IntakeStatus> = new Set<IntakeStatus>(['received', 'opened']);

/** The requests in their groups, in the order in which they should be read. */
export interface Listing {
  readonly requests: readonly Entry[];
  /** Those that wait apart from the others: see `quarantine`. */
  readonly apart: readonly Entry[];
  readonly unreadable: readonly Entry[];
  /** How many there are of each, those that wait apart and the unreadable not among them. */
  readonly counts: Readonly<Record<InboxFilter, number>>;
}

/** By which key a form is remembered: an earlier version is another form. */
export function formKey(
  about: Pick<StoredIntake, 'form_id' | 'form_version' | 'organization_id'> & { form_organization_id?: string },
): string {
  return `${about.form_organization_id ?? about.organization_id} ${about.form_id} ${about.form_version}`;
}

/** Sorts requests into their groups: danger first, then the oldest first. */
export function listingOf(entries: readonly Entry[], filter: InboxFilter, forms: ReadonlyMap<string, Form>): Listing {
  const counts = { active: 0, received: 0, opened: 0, contacted: 0, contact_us: 0, referred: 0, closed: 0 };
  const readable = entries.filter(({ payload, intake }) => payload && !intake.quarantine);
  for (const { intake } of readable) {
    counts[intake.status] += 1;
    if (!done.has(intake.status)) counts.active += 1;
  }
  const wanted = ({ intake }: Entry) => (filter === 'active' ? !done.has(intake.status) : intake.status === filter);
  const rank = (entry: Entry) => (isPressing(entry, forms.get(formKey(entry.intake))) ? 0 : 1);
  const inOrder = (some: readonly Entry[]) =>
    [...some].sort(
      (one, other) =>
        rank(one) - rank(other) || Date.parse(one.intake.received_at) - Date.parse(other.intake.received_at),
    );
  return {
    requests: inOrder(readable.filter(wanted)),
    apart: inOrder(entries.filter(({ payload, intake }) => payload && intake.quarantine && !done.has(intake.status))),
    unreadable: inOrder(entries.filter(({ unreadable }) => unreadable)),
    counts,
  };
}

/** Whether somebody is in danger, and nobody has been in touch yet. */
export function isPressing(entry: Entry, form: Form | undefined): boolean {
  return unanswered.has(entry.intake.status) && isUrgent(entry.payload, form);
}

/**
 * Whether the person said that there is danger: the form told them so itself, with a notice that it marks as urgent.
 * Without the form the field of the kit's own forms is asked.
 */
export function isUrgent(payload: IntakePayload | undefined, form: Form | undefined): boolean {
  if (!payload) return false;
  const { answers } = payload;
  const notices = (form?.steps ?? []).flatMap((step) => step.notices ?? []);
  const holds = (answer: FormAnswer | undefined, { equals, includes }: { equals?: string; includes?: string }) =>
    equals !== undefined ? answer === equals : Array.isArray(answer) && answer.includes(includes ?? '');
  const told = notices.some(({ urgent, show_if: when }) => urgent && when && holds(answers[when.field], when));
  return told || answers['in-danger'] === 'yes';
}

/** Puts what has arrived among what is there: newer word replaces older, by the id. */
export function merged(present: readonly Entry[], arrived: readonly Entry[]): Entry[] {
  const byId = new Map(present.map((entry) => [entry.intake.submission_id, entry]));
  for (const entry of arrived) byId.set(entry.intake.submission_id, entry);
  return [...byId.values()];
}
