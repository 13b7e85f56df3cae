import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { managedResources } from '@resilience-kit/contract';
import { formFaults } from '../../forms/check-form.ts';
import type { Finding } from '../../forms/xlsform/finding.ts';
import { convertXlsForm, type XlsFormOptions } from '../../forms/xlsform/convert-xlsform.ts';
import { readAs } from '../../records/schema-issues.ts';
import type { StoredForm } from '../../records/stored.ts';
import { both, type Bilingual } from '../../spreadsheets/bilingual.ts';
import { readSpreadsheet } from '../../spreadsheets/read-spreadsheet.ts';
import { ToldError } from '../../problems/told-error.ts';
import { fileReason } from '../terminal-words/told-text.ts';

/** A form from a file, with all there is to say about it. */
export interface FormFile {
  /** Undefined when it is so wrong that it is none. */
  form: StoredForm | undefined;
  /** What of a workbook the form does not have. */
  findings: readonly Finding[];
  /** Why it cannot be published, each a line. */
  faults: readonly Bilingual[];
}

/**
 * Reads a form: a definition in JSON, or a workbook of XLSForm.
 *
 * @throws Error when it is neither
 */
export async function readFormFile(path: string, options: XlsFormOptions): Promise<FormFile> {
  const content = await contentOf(path);
  if (isJson(content)) return readDefinition(path, content.toString('utf8'));
  const { form, findings, rowOf } = convertXlsForm(readSpreadsheet(content, basename(path)), options);
  const faults = formFaults(form).map(({ field, message }) => {
    const row = rowOf(field);
    const where = row === undefined ? both('', '') : both(`survey, рядок ${row}: `, `survey, row ${row}: `);
    return both(`${where.uk}${field} ${message.uk}.`, `${where.en}${field} ${message.en}.`);
  });
  return { form, findings, faults };
}

function readDefinition(path: string, text: string): FormFile {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ToldError(both(`${path} — не цілий JSON: ${reason}`, `${path} is not whole JSON: ${reason}`), {
      cause: error,
    });
  }
  const read = readAs(managedResources.forms.record, value);
  const form = read.success ? (read.data as unknown as StoredForm) : undefined;
  const faults = form
    ? formFaults(form).map(({ field, message }) => faultText(field, message))
    : read.success
      ? []
      : read.issues.map(({ path: at, message }) => faultText(at.map(String).join('.'), message));
  return { form, findings: [], faults };
}

function faultText(where: string, { uk, en }: Bilingual): Bilingual {
  return both(`${where} ${uk}.`, `${where} ${en}.`);
}

function isJson(content: Uint8Array): boolean {
  return /^\ufeff?\s*[{[]/.test(Buffer.from(content.subarray(0, 200)).toString('utf8'));
}

async function contentOf(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    const { uk, en } = fileReason(error);
    throw new ToldError(both(`Файл ${path} не прочитати: ${uk}.`, `The file ${path} cannot be read: ${en}.`), {
      cause: error,
    });
  }
}
