import type { WebhookEvent } from './webhook-event.ts';

/** A submission came in. What is in it is nobody's business here: only that it is there to be fetched. */
export function intakeReceived(intake: {
  submission_id: string;
  organization_id: string;
  form_id: string;
  received_at: Date;
}): WebhookEvent {
  return {
    type: 'intake.received',
    organizationId: intake.organization_id,
    data: {
      resource: 'intake',
      id: intake.submission_id,
      submission_id: intake.submission_id,
      form_id: intake.form_id,
      received_at: intake.received_at.toISOString(),
      path: `/v1/intakes?organization_id=${intake.organization_id}`,
    },
  };
}

/** Somebody says that something is wrong with a service. What they wrote is fetched, not sent. */
export function feedbackReceived({
  id,
  organizationId,
  serviceId,
  entryId,
}: {
  id: string;
  organizationId: string;
  serviceId: string;
  /** The service at a location, when it is about one. */
  entryId: string | undefined;
}): WebhookEvent {
  return {
    type: 'feedback.received',
    organizationId,
    data: {
      resource: 'feedback',
      id,
      service_id: serviceId,
      ...(entryId === undefined ? {} : { service_at_location_id: entryId }),
      path: '/v1/manage/feedback',
    },
  };
}
