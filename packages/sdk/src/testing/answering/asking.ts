import type { IntakeStatus, Keyset, StoredIntake } from '@resilience-kit/contract';
import { deleted, storeIntake } from '../fake-intakes.ts';
import { challengeFor } from '../fake-proofs.ts';
import { presentForm } from '../presenting/figures.ts';
import { principalOf } from '../publishing/keys.ts';
import { type Asked, bodyOf, found, invalidBody, type Operations, pageOf, RefusedRequest } from './asked.ts';
import { receiptOperations } from './receipts.ts';

const statuses: readonly unknown[] = ['received', 'opened', 'contacted', 'contact_us', 'referred', 'closed'];

/** Forms, keysets and submissions. */
export const askingOperations: Operations = {
  ...receiptOperations,

  'GET /v1/forms/{id}': ({ parameters, path, query, shown }) => {
    const ofPath = shown.kept.all('forms').filter((form) => form['id'] === parameters.id);
    const organization = query.organization_id?.toLowerCase() ?? ofPath[0]?.['organization_id'];
    const [current] = ofPath
      .filter((form) => form['organization_id'] === organization)
      .filter((form) => query.version === undefined || String(form['version']) === query.version)
      .toSorted((one, other) => Number(other['version']) - Number(one['version']));
    return found(current && presentForm(current, shown), { path });
  },

  'GET /v1/keysets/{organization_id}': (asked) => found(newestKeyset(asked), asked),

  'PUT /v1/keysets/{organization_id}': (asked) => {
    principalOf(asked, 'keysets:write');
    const keyset = bodyOf(asked) as unknown as Keyset;
    if (keyset.organization_id !== asked.parameters.organization_id) {
      throw invalidBody('/organization_id', 'The keyset is of another organization. Nothing was published.');
    }
    const newest = newestKeyset(asked);
    if (newest && (keyset.serial <= newest.serial || keyset.signing_key !== newest.signing_key)) {
      throw new RefusedRequest(409, 'conflict', 'The serial has to be higher, and the signing key the same.');
    }
    asked.state.keysets.push(keyset);
    return keyset;
  },

  'GET /v1/intakes/{submission_id}/challenge': ({ parameters, state }) =>
    challengeFor(parameters.submission_id ?? '', state.now),

  'PUT /v1/intakes/{submission_id}': (asked) => storeIntake(asked.state, asked),

  'GET /v1/intakes': (asked) => {
    const { organization_id: organization = '', received_after: after, status, quarantine = 'include' } = asked.query;
    if (!organization) throw new RefusedRequest(400, 'invalid-parameter', 'organization_id must be given.');
    const intakes = asked.state.intakes
      .filter((intake) => intake.organization_id.toLowerCase() === organization.toLowerCase())
      .filter((intake) => !after || Date.parse(intake.received_at) > Date.parse(after))
      .filter((intake) => !status || intake.status === status)
      .filter((intake) => quarantine === 'include' || (quarantine === 'only') === Boolean(intake.quarantine));
    return pageOf(asked, intakes);
  },

  'GET /v1/intakes/{submission_id}': (asked) => {
    principalOf(asked, 'intakes:read');
    return isDeleted(asked) ? deleted() : intakeOf(asked);
  },

  'PATCH /v1/intakes/{submission_id}': (asked) => {
    principalOf(asked, 'intakes:write');
    if (isDeleted(asked)) return deleted();
    const { status } = bodyOf(asked) as { status?: IntakeStatus };
    if (!statuses.includes(status) || !status) throw invalidBody('/status', 'There is no such status.');
    const intake = intakeOf(asked);
    const changes = intake.status === status ? {} : { status, status_changed_at: asked.state.now.toISOString() };
    const { submission_id, status_changed_at, quarantine } = Object.assign(intake, changes);
    return { submission_id, status, status_changed_at, ...(quarantine && { quarantine }) };
  },

  'DELETE /v1/intakes/{submission_id}': (asked) => {
    principalOf(asked, 'intakes:write');
    const { state } = asked;
    const id = idOf(asked);
    if (!isDeleted(asked)) {
      state.intakes.splice(state.intakes.indexOf(intakeOf(asked)), 1);
      state.receipts.delete(id);
      state.deletedIntakes.set(id, state.now.toISOString());
    }
    return { submission_id: id, deleted_at: state.deletedIntakes.get(id) };
  },
};

function newestKeyset({ parameters, state }: Asked): Keyset | undefined {
  return state.keysets
    .filter((keyset) => keyset.organization_id === parameters.organization_id?.toLowerCase())
    .toSorted((one, other) => other.serial - one.serial)[0];
}

function idOf({ parameters }: Asked): string {
  return (parameters.submission_id ?? '').toLowerCase();
}

function isDeleted(asked: Asked): boolean {
  return asked.state.deletedIntakes.has(idOf(asked));
}

function intakeOf(asked: Asked): StoredIntake {
  const id = idOf(asked);
  return found(
    asked.state.intakes.find((one) => one.submission_id === id),
    asked,
  );
}
