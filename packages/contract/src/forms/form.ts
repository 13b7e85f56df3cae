import * as z from 'zod/mini';
import { shortCode } from '../codes/short-code.ts';
import { identifier } from '../hsds/common.ts';
import { contentLanguageFields } from '../profile/content-language.ts';
import { dataStatus } from '../search/data-status.ts';
import { formField, showIf } from './form-field.ts';

/** Days for which a submission is kept whose form does not say how long. */
export const RETENTION_DAYS = 180;
/** Days for which a submission is kept after it was closed. */
export const CLOSED_RETENTION_DAYS = 30;

const formNoticeShape = {
  /** Which notice of its step this is. */
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
  /** Which step of its form this is. */
  id: shortCode,
  /** What people read on top. */
  title: z.string(),
  description: z.exactOptional(
    z.string().check(z.meta({ description: 'Plain text under the title; a blank line separates paragraphs.' })),
  ),
  /** What is shown before or beside the questions. */
  notices: z.exactOptional(z.array(formNotice)),
  /** The questions, in order. */
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
  /** Which form of its organization this is; `form-id` of the form element names it. */
  id: shortCode,
  /** Rises with each change. */
  version: z.number().check(z.int(), z.gte(1)),
  organization: z
    .object({
      id: identifier,
      /** In the negotiated language. */
      name: z.string(),
    })
    .check(z.meta({ description: 'Who receives what is sent: its keys are at `/v1/keysets/{organization_id}`.' })),
  /** What people read on top. */
  title: z.string(),
  /** What it is for; plain text. */
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
  retention_days: z.exactOptional(
    z.number().check(
      z.int(),
      z.gte(1),
      z.lte(3650),
      z.meta({
        description: `Days after which a submission is deleted, whatever became of it. Default: ${RETENTION_DAYS}. One that is closed goes ${CLOSED_RETENTION_DAYS} days later, if that is sooner.`,
      }),
    ),
  ),
  /** Its pages, in order. */
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
