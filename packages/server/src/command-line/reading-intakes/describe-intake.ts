import type { Form, IntakePayload, StoredIntake } from '@resilience-kit/contract';
import { formatReceiptCode } from '@resilience-kit/sdk/intakes';
import { answeredQuestions } from './answer-words.ts';
import { cautionsOf } from './cautions.ts';
import { both, type Bilingual } from '../../spreadsheets/bilingual.ts';
import { harmlessLine } from './harmless-text.ts';
import { quarantineReasons } from './quarantine-reasons.ts';
import { statusWords } from './status-words.ts';

type Referral = NonNullable<IntakePayload['referred']>;

export interface IntakeToDescribe {
  payload: IntakePayload;
  stored: Pick<StoredIntake, 'received_at' | 'status' | 'status_changed_at' | 'quarantine'>;
  /** Undefined when it cannot be had: the ids of questions and answers stand for themselves then. */
  form: Form | undefined;
  /** Of the questions and answers. */
  language: string;
  /** Of everything else. */
  speaks: 'uk' | 'en';
  /** Makes what must not be overlooked stand out; nothing by default. */
  emphasize?: (text: string) => string;
}

const kyivFormat = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Kyiv',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** A moment as clocks in Kyiv show it: `2026-03-18 10:00`. */
export function kyivTime(moment: string): string {
  return kyivFormat.format(new Date(moment));
}

/** A request as lines for a terminal: what must not be overlooked, what it is, then each question with its answer. */
export function describeIntake(intake: IntakeToDescribe): string[] {
  const { payload, form, language, speaks, emphasize = asItIs } = intake;
  return [
    both(`Звернення ${payload.submission_id}`, `Request ${payload.submission_id}`)[speaks],
    ...cautionsOf(payload.answers)
      .flatMap(({ uk, en }) => [uk.toLocaleUpperCase('uk'), en.toUpperCase()])
      .map((text) => emphasize(`  !! ${harmlessLine(text)}`)),
    ...aboutIntake(intake).map((text) => text[speaks]),
    ...answeredQuestions(payload, form, language).flatMap(({ label, lines }) => [
      '',
      `  ${label}`,
      ...lines.map((line) => `    ${line}`),
    ]),
  ];
}

/** What there is to know about a request besides its answers. */
function aboutIntake({ payload, stored, form, emphasize = asItIs }: IntakeToDescribe): Bilingual[] {
  const { service, referred, form_id: id, form_version: version } = payload;
  const [written, received] = [harmlessLine(payload.language), kyivTime(stored.received_at)];
  const since = kyivTime(stored.status_changed_at);
  const status = statusWords[stored.status];
  const reason = stored.quarantine && quarantineReasons[stored.quarantine];
  const code = formatReceiptCode(payload.receipt_code);
  const from = service && `${harmlessLine([service.name, service.place].filter(Boolean).join(', '))} (${service.id})`;
  return [
    ...(reason
      ? [
          both(
            emphasize(`  У КАРАНТИНІ: ${reason.uk}. Прочитайте його так само, як інші.`),
            emphasize(`  IN QUARANTINE: ${reason.en}. Read it like the others.`),
          ),
        ]
      : []),
    both(
      `  надійшло ${received} (Київ), форма ${id}, версія ${version}, мова: ${written}`,
      `  received ${received} (Kyiv) with the form ${id}, version ${version}, in ${written}`,
    ),
    ...(stored.status === 'received'
      ? []
      : [both(`  стан: ${status.uk}, з ${since} (Київ)`, `  ${stored.status} since ${since} (Kyiv)`)]),
    both(`  код квитанції ${code}`, `  receipt code ${code}`),
    payload.consent
      ? both('  можна передати іншим організаціям: так', '  may be shared with other organisations: yes')
      : both('  можна передати іншим організаціям: ні', '  may be shared with other organisations: no'),
    ...(from === undefined ? [] : [both(`  звідки: ${from}`, `  came from: ${from}`)]),
    ...(referred ? referralLines(referred) : []),
    ...(form
      ? []
      : [
          both(
            '  Форму отримати не вдалося: запитання й відповіді показано кодами.',
            '  The form cannot be had: questions and answers are shown by their codes.',
          ),
        ]),
  ];
}

function referralLines({ organization_id: by, submission_id: there, note }: Referral): Bilingual[] {
  return [
    both(
      `  передала організація ${by}, у неї це ${there}`,
      `  referred by the organization ${by}, where it is ${there}`,
    ),
    ...(note === undefined
      ? []
      : [both(`  її примітка: ${harmlessLine(note)}`, `  their note: ${harmlessLine(note)}`)]),
  ];
}

function asItIs(text: string): string {
  return text;
}
