import * as z from 'zod/mini';
import { pageOf } from '../envelope/page.ts';
import { shortCode } from '../codes/short-code.ts';
import { form } from '../forms/form.ts';
import { identifier, moment } from '../hsds/common.ts';
import { intakeAcknowledgement, intakeEnvelope, storedIntake } from '../intakes/intake.ts';
import { intakeDeletion, intakeState, intakeStateChange, intakeStatuses } from '../intakes/intake-state.ts';
import { keyset } from '../intakes/keyset.ts';
import { proofChallenge } from '../intakes/proof-of-work.ts';
import { receiptAnswer, receiptQuestion } from '../intakes/receipt.ts';
import { operation } from './operation.ts';
import { language, noPathParameters, paging } from './parameters.ts';

const organizationInPath = z.object({
  organization_id: identifier.check(z.meta({ description: 'Whose keyset (UUID of the organization).' })),
});

export const getForm = operation({
  id: 'getForm',
  method: 'get',
  path: '/v1/forms/{id}',
  tag: 'Asking for help',
  summary: 'A form, as data',
  query: z.object({
    organization_id: z.exactOptional(
      identifier.check(
        z.meta({ description: 'The form of this organization. Default: the one this server offers first.' }),
      ),
    ),
    version: z.exactOptional(
      z.coerce
        .number()
        .check(z.int(), z.gte(1), z.meta({ description: 'An earlier version. Default: the current one.' })),
    ),
    ...language,
  }),
  pathParameters: z.object({ id: shortCode.check(z.meta({ description: 'Which form: `help-request`.' })) }),
  answer: form,
});

export const getKeyset = operation({
  id: 'getKeyset',
  method: 'get',
  path: '/v1/keysets/{organization_id}',
  tag: 'Asking for help',
  summary: 'For whom submissions to an organization are encrypted',
  description: 'Check the signature and the dates before encrypting: whoever can change this can read what is sent.',
  query: z.object({}),
  pathParameters: organizationInPath,
  answer: keyset,
});

export const putIntake = operation({
  id: 'putIntake',
  method: 'put',
  path: '/v1/intakes/{submission_id}',
  tag: 'Asking for help',
  summary: 'Send a submission',
  description:
    'The sender chooses the id, and keeps it when it tries again: 201 the first time, 200 when the same submission is already here, 409 when the id stands for another one.',
  query: z.object({}),
  pathParameters: z.object({ submission_id: identifier.check(z.meta({ description: 'A random UUID.' })) }),
  body: intakeEnvelope,
  creates: true,
  answer: intakeAcknowledgement,
  otherStatuses: {
    409: 'Another submission has this id. Nothing was changed.',
    410: 'The submission with this id was deleted. It is not stored again.',
    413: 'The submission is too long.',
    415: 'The body is not JSON.',
  },
});

export const listIntakes = operation({
  id: 'listIntakes',
  method: 'get',
  path: '/v1/intakes',
  tag: 'Asking for help',
  summary: 'The submissions to an organization, oldest first, still encrypted',
  requires: 'accessKey',
  scope: 'intakes:read',
  query: z.object({
    organization_id: identifier.check(z.meta({ description: 'Of which organization (UUID): that of the key.' })),
    received_after: z.exactOptional(moment.check(z.meta({ description: 'Only those stored after this moment.' }))),
    status: z.exactOptional(
      z.enum(intakeStatuses).check(z.meta({ description: 'Only those of which the organization has done this.' })),
    ),
    quarantine: z.exactOptional(
      z
        .enum(['include', 'exclude', 'only'])
        .check(z.meta({ description: 'Those that wait apart: with the others (default), not, or by themselves.' })),
    ),
    ...paging,
  }),
  pathParameters: noPathParameters,
  answer: pageOf('IntakePage', storedIntake),
  otherStatuses: { 401: 'The access key is missing, or is not one of this organization.' },
});

const submissionInPath = z.object({
  submission_id: identifier.check(z.meta({ description: 'The UUID of the submission.' })),
});

export const getIntakeChallenge = operation({
  id: 'getIntakeChallenge',
  method: 'get',
  path: '/v1/intakes/{submission_id}/challenge',
  tag: 'Asking for help',
  summary: 'A little work to do before sending a submission',
  description:
    'For the id that the sender has chosen, and for that one alone. A submission without it is taken too, and waits apart.',
  query: z.object({}),
  pathParameters: submissionInPath,
  answer: proofChallenge,
});

export const getIntake = operation({
  id: 'getIntake',
  method: 'get',
  path: '/v1/intakes/{submission_id}',
  tag: 'Asking for help',
  summary: 'One submission, still encrypted',
  requires: 'accessKey',
  scope: 'intakes:read',
  query: z.object({}),
  pathParameters: submissionInPath,
  answer: storedIntake,
  otherStatuses: { 410: 'The submission with this id was deleted.' },
});

export const updateIntake = operation({
  id: 'updateIntake',
  method: 'patch',
  path: '/v1/intakes/{submission_id}',
  tag: 'Asking for help',
  summary: 'Say what has been done about a submission',
  description: 'The sender, who asks with the receipt code, learns of it coarsely.',
  requires: 'accessKey',
  scope: 'intakes:write',
  query: z.object({}),
  pathParameters: submissionInPath,
  body: intakeStateChange,
  answer: intakeState,
  otherStatuses: { 410: 'The submission with this id was deleted.' },
});

export const deleteIntake = operation({
  id: 'deleteIntake',
  method: 'delete',
  path: '/v1/intakes/{submission_id}',
  tag: 'Asking for help',
  summary: 'Delete a submission for good',
  description: 'Its id is refused from then on, so that a copy on a phone does not bring it back.',
  requires: 'accessKey',
  scope: 'intakes:write',
  query: z.object({}),
  pathParameters: submissionInPath,
  answer: intakeDeletion,
});

export const getReceipt = operation({
  id: 'getReceipt',
  method: 'post',
  path: '/v1/receipts',
  tag: 'Asking for help',
  summary: 'What became of a submission, by its receipt code',
  description: 'Asked in the body, as addresses are kept in histories and logs. 404 when there is none, or no longer.',
  query: z.object({}),
  pathParameters: noPathParameters,
  body: receiptQuestion,
  answer: receiptAnswer,
  otherStatuses: { 404: 'No submission has this receipt code, or no longer.' },
});

export const publishKeyset = operation({
  id: 'publishKeyset',
  method: 'put',
  path: '/v1/keysets/{organization_id}',
  tag: 'Asking for help',
  summary: 'Publish a new keyset',
  description:
    'Signed with the same key as the one before, and with a higher serial: only the operator may let another key sign. The private keys never leave the organization.',
  requires: 'accessKey',
  scope: 'keysets:write',
  query: z.object({}),
  pathParameters: organizationInPath,
  body: keyset,
  answer: keyset,
  otherStatuses: { 409: 'The serial is not higher than the one before, or another key signed.' },
});
