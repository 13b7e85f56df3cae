import * as z from 'zod/mini';
import { pageOf } from '../envelope/page.ts';
import { shortCode } from '../codes/short-code.ts';
import { form } from '../forms/form.ts';
import { identifier, moment } from '../hsds/common.ts';
import { intakeAcknowledgement, intakeEnvelope, storedIntake } from '../intakes/intake.ts';
import { keyset } from '../intakes/keyset.ts';
import { operation } from './operation.ts';
import { language, noPathParameters, paging } from './parameters.ts';

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
  pathParameters: z.object({ organization_id: identifier }),
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
    organization_id: identifier,
    received_after: z.exactOptional(moment.check(z.meta({ description: 'Only those stored after this moment.' }))),
    ...paging,
  }),
  pathParameters: noPathParameters,
  answer: pageOf('IntakePage', storedIntake),
  otherStatuses: { 401: 'The access key is missing, or is not one of this organization.' },
});
