import * as z from 'zod/mini';
import { shortCode } from '../codes/short-code.ts';
import { identifier } from '../hsds/common.ts';
import { contentLanguageFields } from '../profile/content-language.ts';
import { dataStatus } from '../search/data-status.ts';
import { formField, showIf } from './form-field.ts';

const formNoticeShape = {
  id: shortCode,
  description: z.string().check(z.meta({ description: 'Plain text; a blank line separates paragraphs.' })),
  urgent: z.exactOptional(z.boolean().check(z.meta({ description: 'Shown in the colour of danger.' }))),
  hotlines: z.exactOptional(
    z.enum(['emergency', 'all']).check(z.meta({ description: 'The telephone numbers of `/v1/hotlines` follow it.' })),
  ),
  show_if: z.exactOptional(showIf),
};

/** The schema of {@link FormNotice}. */
export interface FormNoticeSchema extends z.ZodMiniObject<typeof formNoticeShape> {}

export const formNotice: FormNoticeSchema = z
  .object(formNoticeShape)
  .check(z.meta({ id: 'FormNotice', description: 'Text that a step shows before or beside its questions.' }));

const formStepShape = {
  id: shortCode,
  title: z.string(),
  description: z.exactOptional(
    z.string().check(z.meta({ description: 'Plain text under the title; a blank line separates paragraphs.' })),
  ),
  notices: z.exactOptional(z.array(formNotice)),
  fields: z.array(formField),
  show_if: z.exactOptional(showIf),
};

/** The schema of {@link FormStep}. */
export interface FormStepSchema extends z.ZodMiniObject<typeof formStepShape> {}

/** One page of a form. */
export const formStep: FormStepSchema = z
  .object(formStepShape)
  .check(z.meta({ id: 'FormStep', description: 'One page of a form: one thing to think about.' }));

const formShape = {
  id: shortCode,
  version: z.number().check(z.int(), z.gte(1)),
  organization: z
    .object({ id: identifier, name: z.string() })
    .check(z.meta({ description: 'Who receives what is sent: its keys are at `/v1/keysets/{organization_id}`.' })),
  title: z.string(),
  description: z.exactOptional(z.string()),
  isolation: z.enum(['frame', 'inline']).check(
    z.meta({
      description:
        '`inline`: the form stands in the page, which can read what is typed, and says so. `frame`: it stands in a frame of its own, which the page cannot look into.',
    }),
  ),
  notice_version: z
    .string()
    .check(z.meta({ description: 'Which privacy notice people agree to by sending; part of what is encrypted.' })),
  steps: z.array(formStep).check(z.minLength(1)),
  data_status: dataStatus,
  ...contentLanguageFields,
};

/** The schema of {@link Form}. */
export interface FormSchema extends z.ZodMiniObject<typeof formShape> {}

/** A form as data: the steps and fields that the form element shows. Never an expression, never HTML. */
export const form: FormSchema = z
  .object(formShape)
  .check(z.meta({ id: 'Form', description: 'A form as data: its steps and fields, in the negotiated language.' }));

/** A form as data: the steps and fields that the form element shows. Never an expression, never HTML. */
export interface Form extends z.output<FormSchema> {}
export interface FormStep extends z.output<FormStepSchema> {}
export interface FormNotice extends z.output<FormNoticeSchema> {}
