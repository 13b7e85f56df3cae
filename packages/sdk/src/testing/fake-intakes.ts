import type { Form, IntakeAcknowledgement, IntakeEnvelope, StoredIntake } from '@resilience-kit/contract';
import { fromBase64 } from '../intakes/encoding.ts';
import { sha256 } from '../intakes/web-crypto.ts';
import { kyivMoment } from '../snapshot/kyiv-clock.ts';
import type { FakeState } from './answering/fake-state.ts';
import { problemResponse } from './fake-failures.ts';
import { isSolved } from './fake-proofs.ts';

/** What asking for help needs of a request. */
interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The form that a request asks for: of its organization and version, or the newest of the first organization that has it. */
export function findForm(forms: readonly Form[], { path, query }: Asked): Form | undefined {
  const ofPath = forms.filter(({ id }) => path === `/v1/forms/${id}`);
  const organization = query.organization_id ?? ofPath[0]?.organization.id;
  return ofPath
    .filter((one) => one.organization.id === organization)
    .filter(({ version }) => query.version === undefined || query.version === String(version))
    .toSorted((one, other) => other.version - one.version)[0];
}

/**
 * Stores what is put under an identifier: 201 the first time, 200 for the very same again, 409 for anything else, 410 for
 * what was deleted. Without a proof of work it is stored too, and waits apart.
 */
export async function storeIntake(state: FakeState, { path, body }: Pick<Asked, 'path' | 'body'>): Promise<Response> {
  const envelope = parse(body);
  if (!envelope) {
    return problemResponse({ status: 400, type: 'urn:resilience-kit:problem:invalid-body', title: 'Invalid body' });
  }
  const submission_id = decodeURIComponent(path.split('/').at(-1) ?? '').toLowerCase();
  if (state.deletedIntakes.has(submission_id)) return deleted();
  const present = state.intakes.find((one) => one.submission_id === submission_id);
  if (present && !isSame(present, envelope)) {
    return problemResponse({ status: 409, type: 'urn:resilience-kit:problem:conflict', title: 'Conflict' });
  }
  const intake = present ?? storedIntake(submission_id, envelope, state.now);
  if (!present) {
    state.intakes.push(intake);
    if (envelope.receipt_sha256) state.receipts.set(submission_id, envelope.receipt_sha256);
  }
  const acknowledgement: IntakeAcknowledgement = {
    submission_id,
    received_at: intake.received_at,
    ciphertext_sha256: await sha256(fromBase64(intake.ciphertext)),
  };
  return Response.json(acknowledgement, { status: present ? 200 : 201 });
}

/** What is said of a submission that was deleted. */
export function deleted(): Response {
  return problemResponse({ status: 410, type: 'urn:resilience-kit:problem:gone', title: 'Gone' });
}

function storedIntake(submission_id: string, envelope: IntakeEnvelope, now: Date): StoredIntake {
  const { receipt_sha256: _, proof, trap, ...sealed } = envelope;
  const received_at = kyivMoment(now.getTime());
  const quarantine = trap ? 'trap' : isSolved(proof, submission_id) ? undefined : 'no_proof';
  return {
    submission_id,
    ...sealed,
    status: 'received',
    status_changed_at: received_at,
    ...(quarantine && { quarantine }),
    received_at,
  };
}

function isSame(stored: StoredIntake, { receipt_sha256: _, proof: __, trap: ___, ...sealed }: IntakeEnvelope): boolean {
  return JSON.stringify(stored) === JSON.stringify({ ...stored, ...sealed });
}

/** The envelope, and nothing that may have been sent beside it. */
function parse(body: string): IntakeEnvelope | undefined {
  try {
    const given = JSON.parse(body) as IntakeEnvelope;
    const { organization_id, form_id, form_version, keyset_serial, ciphertext, receipt_sha256, proof, trap } = given;
    fromBase64(ciphertext);
    return {
      organization_id,
      form_id,
      form_version,
      keyset_serial,
      ciphertext,
      ...(receipt_sha256 && { receipt_sha256 }),
      ...(proof && { proof }),
      ...(trap && { trap }),
    };
  } catch {
    return undefined;
  }
}
