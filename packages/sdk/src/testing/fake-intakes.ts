import type { Form, IntakeAcknowledgement, IntakeEnvelope, Keyset, StoredIntake } from '@resilience-kit/contract';
import { fromBase64 } from '../intakes/encoding.ts';
import { sha256 } from '../intakes/web-crypto.ts';
import { problemResponse } from './fake-failures.ts';

/** What asking for help needs of a request. */
interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly body: string;
}

/** When the fake API gets everything that is sent to it. */
const receivedAt = '2026-01-12T09:00:00+02:00';

/** The form that a request asks for: of its organization and version, or the newest of the first organization that has it. */
export function findForm(forms: readonly Form[], { path, query }: Asked): Form | undefined {
  const ofPath = forms.filter(({ id }) => path === `/v1/forms/${id}`);
  const organization = query.organization_id ?? ofPath[0]?.organization.id;
  return ofPath
    .filter((one) => one.organization.id === organization)
    .filter(({ version }) => query.version === undefined || query.version === String(version))
    .toSorted((one, other) => other.version - one.version)[0];
}

/** The newest keyset of the organization that a request asks for. */
export function findKeyset(keysets: readonly Keyset[], { path }: Asked): Keyset | undefined {
  return keysets
    .filter(({ organization_id }) => path === `/v1/keysets/${organization_id}`)
    .toSorted((one, other) => other.serial - one.serial)[0];
}

/** Stores what is put under an identifier: 201 the first time, 200 for the very same again, 409 for anything else. */
export async function storeIntake(stored: StoredIntake[], { path, body }: Asked): Promise<Response> {
  const envelope = parse(body);
  if (!envelope) {
    return problemResponse({ status: 400, type: 'urn:resilience-kit:problem:invalid-body', title: 'Invalid body' });
  }
  const submission_id = decodeURIComponent(path.split('/').at(-1) ?? '').toLowerCase();
  const present = stored.find((one) => one.submission_id === submission_id);
  const intake = present ?? { submission_id, ...envelope, received_at: receivedAt };
  if (present && JSON.stringify(present) !== JSON.stringify({ ...present, ...envelope })) {
    return problemResponse({ status: 409, type: 'urn:resilience-kit:problem:conflict', title: 'Conflict' });
  }
  if (!present) stored.push(intake);
  const acknowledgement: IntakeAcknowledgement = {
    submission_id,
    received_at: intake.received_at,
    ciphertext_sha256: await sha256(fromBase64(intake.ciphertext)),
  };
  return Response.json(acknowledgement, { status: present ? 200 : 201 });
}

/** The envelope, and nothing that may have been sent beside it. */
function parse(body: string): IntakeEnvelope | undefined {
  try {
    const { organization_id, form_id, form_version, keyset_serial, ciphertext } = JSON.parse(body) as IntakeEnvelope;
    fromBase64(ciphertext);
    return { organization_id, form_id, form_version, keyset_serial, ciphertext };
  } catch {
    return undefined;
  }
}
