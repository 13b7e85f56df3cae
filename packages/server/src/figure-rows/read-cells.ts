import {
  shortCode,
  type CountingKind,
  type FigureQualifier,
  type FigureStatus,
  type FigureUnit,
} from '@resilience-kit/contract';
import * as z from 'zod/mini';
import { UnreadableText } from '../opening-text/opening-text.ts';
import { website } from '../service-rows/read-cells.ts';
import { both } from '../spreadsheets/bilingual.ts';
import type { PlainKey } from './columns.ts';
import { readDay, readPeriod } from './read-day.ts';
import { isWholeIn, readNumber, withoutInvisible } from './read-number.ts';
import { readPlaceCode } from './read-place.ts';
import { countings, qualifiers, statuses, units } from './words.ts';

/** What the cells of a row say; a cell that is empty or cannot be read says nothing. */
export interface FigureValues {
  code?: string;
  indicator?: string;
  unit?: FigureUnit;
  counting?: CountingKind;
  value?: number;
  qualifier?: FigureQualifier;
  breakdown_code?: string;
  part_code?: string;
  part_value?: number;
  part_withheld?: boolean;
  status?: FigureStatus;
  sample_size?: number;
  target?: number;
  target_on?: string;
  baseline?: number;
  baseline_on?: string;
  from?: string;
  to?: string;
  period?: { from: string; to: string };
  as_of?: string;
  place?: string;
  adm1?: string;
  adm2?: string;
  adm3?: string;
  adm4?: string;
  adm1_name?: string;
  adm2_name?: string;
  adm3_name?: string;
  organization?: string;
  organization_id?: string;
  reported_by?: string;
  programme?: string;
  url?: string;
  published_on?: string;
  content_hash?: string;
  review_after?: string;
  derived?: string;
  data_status?: string;
}

const asItIs = (text: string) => text;
const day = (text: string) => readDay(text);

/** How the text of each column is read; each throws UnreadableText. No text is ever empty. */
export const cellReaders: { readonly [Key in PlainKey]: (text: string) => Required<FigureValues>[Key] } = {
  code: readCode,
  indicator: readCode,
  unit: (text) => units.read(text),
  counting: (text) => countings.read(text),
  value: readNumber,
  qualifier: (text) => qualifiers.read(text),
  breakdown_code: readCode,
  part_code: readCode,
  part_value: readNumber,
  part_withheld: (text) => statuses.find(text) === 'suppressed' || /^(?:так|yes|true|1)$/iu.test(text),
  status: (text) => statuses.read(text),
  sample_size: readWhole,
  target: readNumber,
  target_on: day,
  baseline: readNumber,
  baseline_on: day,
  from: (text) => readDay(text, 'first'),
  to: (text) => readDay(text, 'last'),
  period: readPeriod,
  as_of: day,
  place: readPlaceCode,
  adm1: readPlaceCode,
  adm2: readPlaceCode,
  adm3: readPlaceCode,
  adm4: readPlaceCode,
  adm1_name: asItIs,
  adm2_name: asItIs,
  adm3_name: asItIs,
  organization: asItIs,
  organization_id: asItIs,
  reported_by: asItIs,
  programme: asItIs,
  url: website,
  published_on: day,
  content_hash: readHash,
  review_after: day,
  derived: asItIs,
  data_status: asItIs,
};

/** A code that links can hold: capitals, spaces and underscores are taken as they are meant. */
export function readCode(text: string): string {
  const code = withoutInvisible(text)
    .toLowerCase()
    .replaceAll(/[\s_]+/g, '-');
  if (z.safeParse(shortCode, code).success) return code;
  throw new UnreadableText(
    both(`«${text}» не може бути кодом.`, `“${text}” cannot be a code.`),
    both(
      'Напишіть латинські літери, цифри й дефіси, до 80 знаків: «bucha-2025-h1».',
      'Write Latin letters, digits and hyphens, up to 80: “bucha-2025-h1”.',
    ),
  );
}

function readWhole(text: string): number {
  const value = readNumber(text);
  if (isWholeIn(text) && Number.isInteger(value) && value >= 1) return value;
  throw new UnreadableText(
    both(`«${text}» не ціле число від одиниці.`, `“${text}” is not a whole number from one up.`),
    both('Напишіть, скільки людей відповіли: «311».', 'Write how many answered: “311”.'),
  );
}

function readHash(text: string): string {
  const hash = withoutInvisible(text).toLowerCase();
  if (/^sha256:[0-9a-f]{64}$/.test(hash)) return hash;
  throw new UnreadableText(
    both(`«${text}» не хеш SHA-256.`, `“${text}” is no SHA-256 hash.`),
    both(
      'Напишіть «sha256:» і 64 знаки від 0 до f, або зітріть.',
      'Write “sha256:” and 64 characters from 0 to f, or delete it.',
    ),
  );
}
