import { intakeStatuses, type IntakeStatus } from '@resilience-kit/contract';
import * as z from 'zod/mini';
import { WrongUsage } from './command.ts';
import type { IntakeFilter } from './reading-intakes/intakes-api.ts';
import { both, type Bilingual } from '../spreadsheets/bilingual.ts';

/** Every option of `intakes`, for `parseArgs`. */
export const intakesOptions = {
  identity: { type: 'string' },
  api: { type: 'string' },
  save: { type: 'string' },
  json: { type: 'boolean' },
  organization: { type: 'string' },
  'access-key': { type: 'string' },
  status: { type: 'string' },
  since: { type: 'string' },
  quarantine: { type: 'string' },
  language: { type: 'string' },
  'mark-opened': { type: 'boolean' },
  unmarked: { type: 'boolean' },
  format: { type: 'string' },
  output: { type: 'string' },
  to: { type: 'string' },
  note: { type: 'string' },
  fingerprint: { type: 'string' },
  preview: { type: 'boolean' },
} as const;

/** The options as `parseArgs` gives them. */
export type IntakesValues = {
  [Name in keyof typeof intakesOptions]?: (typeof intakesOptions)[Name]['type'] extends 'boolean' ? boolean : string;
};

/** What an option belongs to; those that are not named here belong to every action. */
const optionsOf: Readonly<Partial<Record<keyof IntakesValues, readonly string[]>>> = {
  save: ['pull'],
  json: ['pull', 'show'],
  status: ['pull', 'export'],
  since: ['pull', 'export'],
  quarantine: ['pull', 'export'],
  'mark-opened': ['pull'],
  unmarked: ['show'],
  format: ['export'],
  output: ['export'],
  to: ['refer'],
  note: ['refer'],
  fingerprint: ['refer'],
  preview: ['refer'],
};

/** An option that the action does not have would otherwise be passed over, and be thought to have worked. */
export function requireFitting(action: string, given: IntakesValues): void {
  for (const name of Object.keys(given) as (keyof IntakesValues)[]) {
    const actions = optionsOf[name];
    if (actions && !actions.includes(action)) {
      throw new WrongUsage(
        both(
          `--${name} стосується intakes ${actions.join(', ')}; для ${action} він нічого не значить.`,
          `--${name} belongs to intakes ${actions.join(', ')}; it says nothing to ${action}.`,
        ),
      );
    }
  }
}

/** Which requests, by `--status`, `--since` and `--quarantine`. */
export function filterOption({ status, since, quarantine }: IntakesValues): IntakeFilter {
  if (status !== undefined && !intakeStatuses.includes(status as IntakeStatus)) {
    throw new WrongUsage(
      both(
        `--status має бути одним із ${intakeStatuses.join(', ')}; а тут «${status}».`,
        `--status must be one of ${intakeStatuses.join(', ')}; it is “${status}”.`,
      ),
    );
  }
  if (quarantine !== undefined && quarantine !== 'include' && quarantine !== 'exclude' && quarantine !== 'only') {
    throw new WrongUsage(
      both(
        `--quarantine має бути include, exclude або only; а тут «${quarantine}».`,
        `--quarantine must be include, exclude or only; it is “${quarantine}”.`,
      ),
    );
  }
  return { status: status as IntakeStatus | undefined, receivedAfter: sinceOption(since), quarantine };
}

/** A day begins at midnight in Kyiv, as its clocks have it. */
function sinceOption(since: string | undefined): string | undefined {
  if (since === undefined) return undefined;
  if (z.safeParse(z.iso.date(), since).success) return midnightInKyiv(since);
  if (z.safeParse(z.iso.datetime({ offset: true }), since).success) return since;
  throw new WrongUsage(
    both(
      `--since має бути днем, як-от 2026-11-01, або моментом із часовим поясом; а тут «${since}».`,
      `--since must be a day such as 2026-11-01, or a moment with its zone; it is “${since}”.`,
    ),
  );
}

function midnightInKyiv(day: string): string {
  const offsets = ['+02:00', '+03:00'].map((offset) => `${day}T00:00:00${offset}`);
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Kyiv', hour: '2-digit', hourCycle: 'h23' });
  return offsets.find((moment) => clock.format(new Date(moment)) === '00') ?? `${day}T00:00:00+02:00`;
}

/** `name`: what is named so; an option is called the same in both languages. */
export function identifierOption(text: string | undefined, name: string | Bilingual): string {
  if (text !== undefined && z.safeParse(z.uuid(), text).success) return text.toLowerCase();
  const { uk, en } = typeof name === 'string' ? both(name, name) : name;
  throw new WrongUsage(
    text === undefined
      ? both(`Потрібно вказати ${uk}: ідентифікатор (UUID).`, `${en} must be given, as an id (a UUID).`)
      : both(
          `${uk} має бути ідентифікатором (UUID); а тут «${text}».`,
          `${en} must be an id (a UUID); it is “${text}”.`,
        ),
  );
}
