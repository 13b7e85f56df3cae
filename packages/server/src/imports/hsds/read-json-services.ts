import { decodeText } from '../../spreadsheets/decode-text.ts';
import { UnreadableFile } from '../../spreadsheets/sheet.ts';

/** True when a file is JSON or ndjson, whatever its name says. */
export function isJson(file: Uint8Array): boolean {
  return /^\s*[[{]/.test(decodeText(file.subarray(0, 200)).replace(/^\ufeff/, ''));
}

/**
 * The services in a file: a page of an HSDS API, a list, one service, or one a line (ndjson).
 *
 * @throws UnreadableFile
 */
export function readJsonServices(file: Uint8Array): unknown[] {
  const text = decodeText(file).replace(/^\ufeff/, '');
  try {
    return servicesIn(JSON.parse(text));
  } catch {
    return text
      .split('\n')
      .map((line, index) => ({ line: line.trim(), number: index + 1 }))
      .filter(({ line }) => line !== '')
      .flatMap(({ line, number }) => servicesIn(lineOf(line, number)));
  }
}

/** What a page holds; HSDS servers leave `contents` out of an empty one. */
export function servicesIn(document: unknown): unknown[] {
  if (Array.isArray(document)) return document;
  if (typeof document !== 'object' || document === null) return [];
  if ('contents' in document) return Array.isArray(document.contents) ? document.contents : [];
  return 'total_items' in document ? [] : [document];
}

function lineOf(line: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new UnreadableFile({
      uk: `Рядок ${number} не JSON. Потрібна сторінка HSDS (/services?full=true) або один запис у рядку (ndjson).`,
      en: `Line ${number} is no JSON. What is needed is an HSDS page (/services?full=true) or one record a line (ndjson).`,
    });
  }
}
