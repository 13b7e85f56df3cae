import type { ReceivedFeedback } from '@resilience-kit/contract';
import {
  answered,
  type Asked,
  bodyOf,
  found,
  invalidBody,
  isTrue,
  type Operations,
  pageOf,
  RefusedRequest,
} from '../answering/asked.ts';
import type { FakeState, KeptFeedback } from '../answering/fake-state.ts';
import { anyText } from '../kept/kept-record.ts';
import { textIn } from '../presenting/in-language.ts';
import { type Shown, todayOf } from '../presenting/shared-records.ts';
import { organizationFor, principalOf } from './keys.ts';

/** «Something is wrong here», and its resolution. How much one network may report is not limited. */
export const feedbackOperations: Operations = {
  'POST /v1/feedback': (asked) => {
    const { state } = asked;
    const sent = bodyOf(asked) as Partial<Record<string, string>>;
    const subject = subjectOf(sent, state);
    const id = String(sent['feedback_id']).toLowerCase();
    const known = state.feedback.find((one) => one.id === id);
    const isSame = known?.kind === sent['kind'] && known?.service_at_location_id === subject.service_at_location_id;
    if (known && !isSame) throw new RefusedRequest(409, 'conflict', 'Other words are stored under this id.');
    if (!known) {
      const { note } = sent;
      const kept = { id, ...subject, kind: String(sent['kind']), ...(note === undefined ? {} : { note }) };
      state.feedback.push({ ...kept, received_on: todayOf(state) });
      mark(state, subject.service_id);
    }
    return answered(known ? 200 : 201, { feedback_id: id, ...markOf(subject, state) });
  },

  'GET /v1/manage/feedback': (asked) => {
    const organization = organizationFor(principalOf(asked, 'records:write'), asked.query.organization_id);
    const isResolved = isTrue(asked.query.resolved);
    const wanted = asked.state.feedback
      .filter((one) => (one.resolved_on !== undefined) === isResolved)
      .filter((one) => organization === undefined || ownerOf(one, asked.state) === organization);
    return pageOf(asked, wanted, { present: (one) => present(one, asked.shown) });
  },

  'POST /v1/manage/feedback/{id}/resolve': (asked) => {
    const { organizationId } = principalOf(asked, 'records:write');
    const { state, shown } = asked;
    const feedback = found(ownFeedback(asked, organizationId), asked);
    if (feedback.resolved_on === undefined) {
      feedback.outcome = String(bodyOf(asked)['outcome']);
      feedback.resolved_on = todayOf(state);
      delete feedback.note;
      mark(state, feedback.service_id);
    }
    return present(feedback, shown);
  },
};

type Subject = Pick<KeptFeedback, 'service_id' | 'service_at_location_id'>;

function subjectOf(sent: Partial<Record<string, string>>, { kept }: FakeState): Subject {
  const { service_at_location_id: entryId, service_id: serviceId } = sent;
  if ((entryId === undefined) === (serviceId === undefined)) {
    throw invalidBody('/service_at_location_id', 'Name exactly one: service_at_location_id or service_id.');
  }
  const entry = kept.get('service_at_locations', entryId);
  const service = kept.get('services', entry ? entry['service_id'] : serviceId);
  const pointer = entryId === undefined ? '/service_id' : '/service_at_location_id';
  if (!service) throw invalidBody(pointer, 'It must name a record that is here; there is none like it.');
  return { service_id: String(service['id']), ...(entry ? { service_at_location_id: String(entry['id']) } : {}) };
}

/** Writes beside the service's records what unresolved feedback says of them. */
function mark({ kept, feedback }: FakeState, serviceId: string): void {
  for (const entry of kept.all('service_at_locations').filter((one) => one['service_id'] === serviceId)) {
    const id = String(entry['id']);
    const said = feedback
      .filter((one) => one.resolved_on === undefined && one.service_id === serviceId)
      .filter(({ service_at_location_id: only }) => only === undefined || only === id);
    const kinds = [...new Set(said.map(({ kind }) => kind))].toSorted();
    const [since] = said.map(({ received_on: day }) => day).toSorted();
    if (since === undefined) kept.beingChecked.delete(id);
    else kept.beingChecked.set(id, { since, kinds: kinds as never });
  }
  kept.revision++;
}

function markOf({ service_at_location_id: entryId, service_id: serviceId }: Subject, { kept }: FakeState): object {
  const [any] = kept.all('service_at_locations').filter((one) => one['service_id'] === serviceId);
  const checked = kept.beingChecked.get(entryId ?? String(any?.['id']));
  return checked ? { being_checked: checked } : {};
}

function ownerOf({ service_id: id }: KeptFeedback, { kept }: FakeState): unknown {
  return kept.get('services', id)?.['organization_id'];
}

function ownFeedback({ state, parameters }: Asked, organizationId: string | undefined): KeptFeedback | undefined {
  return state.feedback.find(
    (one) =>
      one.id === parameters.id?.toLowerCase() &&
      (organizationId === undefined || ownerOf(one, state) === organizationId),
  );
}

function present({ service_id: id, ...told }: KeptFeedback, { kept, language }: Shown): ReceivedFeedback {
  const name = kept.get('services', id)?.['name'];
  return { ...told, service: { id, name: textIn(name, language) ?? anyText(name) } } as ReceivedFeedback;
}
