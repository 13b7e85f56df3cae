import type { Sentence } from './input-fault.ts';

/** The part of a parameter's JSON Schema that says which values it takes. */
export interface ParameterSchema {
  type?: string;
  enum?: readonly string[];
  format?: string;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  maxLength?: number;
  anyOf?: readonly ParameterSchema[];
}

/** What a parameter must be, to follow «має бути» and "must be". */
export function expectationOf(schema: ParameterSchema): Sentence {
  if (schema.enum)
    return { uk: `одним зі значень: ${schema.enum.join(', ')}`, en: `one of: ${schema.enum.join(', ')}` };
  if (schema.anyOf) {
    const either = schema.anyOf.map(expectationOf);
    return { uk: either.map(({ uk }) => uk).join(', або '), en: either.map(({ en }) => en).join(', or ') };
  }
  switch (schema.type) {
    case 'integer':
      return withRange({ uk: 'цілим числом', en: 'a whole number' }, schema);
    case 'number':
      return withRange({ uk: 'числом', en: 'a number' }, schema);
    case 'boolean':
      return { uk: 'true або false', en: 'true or false' };
    default:
      return textExpectation(schema);
  }
}

function textExpectation({ format, pattern, maxLength }: ParameterSchema): Sentence {
  if (format === 'uuid') {
    return {
      uk: 'ідентифікатором UUID, наприклад 1f0e5c1a-7d4b-5c2e-9a3f-0b6d8e2c4a71',
      en: 'a UUID, such as 1f0e5c1a-7d4b-5c2e-9a3f-0b6d8e2c4a71',
    };
  }
  if (format === 'date-time') {
    return {
      uk: 'моментом із часовим поясом, наприклад 2026-05-01T10:00:00Z',
      en: 'a moment with its zone, such as 2026-05-01T10:00:00Z',
    };
  }
  if (format === 'date') {
    return { uk: 'днем, наприклад 2026-05-01', en: 'a day, such as 2026-05-01' };
  }
  if (pattern?.startsWith('^[a-z0-9]+(-')) {
    return {
      uk: `кодом: до ${maxLength ?? 80} малих латинських літер і цифр, слова через дефіс`,
      en: `a code: up to ${maxLength ?? 80} lower-case Latin letters and digits, words joined by hyphens`,
    };
  }
  if (pattern?.startsWith('^[A-Za-z0-9+/]')) {
    return {
      uk: `текстом base64 до ${maxLength ?? ''} знаків`,
      en: `base64 text of up to ${maxLength ?? ''} characters`,
    };
  }
  if (pattern?.startsWith('^UA')) {
    return { uk: 'кодом КАТОТТГ: UA і 17 цифр', en: 'a KATOTTG code: UA and 17 digits' };
  }
  if (pattern?.startsWith('^[A-Za-z]{2,3}')) {
    return { uk: 'кодом мови, наприклад uk або en', en: 'a language code, such as uk or en' };
  }
  if (maxLength !== undefined) {
    return { uk: `текстом до ${maxLength} знаків`, en: `text of up to ${maxLength} characters` };
  }
  return { uk: 'текстом', en: 'text' };
}

function withRange(what: Sentence, { minimum, maximum }: ParameterSchema): Sentence {
  const least = boundOf(minimum);
  const most = boundOf(maximum);
  if (least !== undefined && most !== undefined) {
    return { uk: `${what.uk} від ${least} до ${most}`, en: `${what.en} from ${least} to ${most}` };
  }
  if (least !== undefined) return { uk: `${what.uk} не менше ${least}`, en: `${what.en} of ${least} or more` };
  if (most !== undefined) return { uk: `${what.uk} не більше ${most}`, en: `${what.en} of ${most} or less` };
  return what;
}

/** A bound in words, unless it is only that of the numbers a computer can count with. */
function boundOf(bound: number | undefined): string | undefined {
  return bound === undefined || Math.abs(bound) === Number.MAX_SAFE_INTEGER ? undefined : typographic(String(bound));
}

const LONGEST_ECHO = 40;

/** What was received, fit to be shown: numbers as they are, texts in quotation marks and cut, too long ones as a length. */
export function receivedValue(value: string, { maxLength }: ParameterSchema): Sentence {
  const characters = Array.from(value);
  if (maxLength !== undefined && value.length > maxLength) {
    return { uk: `${value.length} знаків`, en: `${value.length} characters` };
  }
  if (/^-?\d{1,20}(\.\d{1,20})?$/.test(value)) return { uk: typographic(value), en: typographic(value) };
  const shown = characters.slice(0, LONGEST_ECHO).join('').replace(/\p{C}/gu, '\uFFFD');
  const text = characters.length > LONGEST_ECHO ? `${shown}…` : shown;
  return { uk: `«${text}»`, en: `“${text}”` };
}

function typographic(number: string): string {
  return number.replace('-', '−');
}
