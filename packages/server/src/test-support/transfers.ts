import type { ImportReport, Problem } from '@resilience-kit/contract';
import type { createApi } from '../http/api.ts';
import type { ColumnKey } from '../spreadsheets/columns.ts';
import { columnKeys } from '../spreadsheets/columns.ts';
import { readCsv } from '../spreadsheets/read-csv.ts';
import { cellText } from '../spreadsheets/sheet.ts';
import { findHeadings } from '../spreadsheets/headings.ts';
import { writeCsv } from '../spreadsheets/write-csv.ts';
import { serviceSheet, type RowCells } from './service-sheet.ts';

/** A CSV file with these rows under the Ukrainian headings of all columns. */
export async function csvOf(rows: readonly RowCells[]): Promise<string> {
  let text = '';
  for await (const piece of writeCsv(serviceSheet(rows).rows.map(({ cells }) => cells.map(cellText)))) text += piece;
  return text;
}

/** What a steward's program gets back. */
export interface FileReply {
  status: number;
  headers: Headers;
  bytes: Buffer;
}

/** Sends and fetches files with an access key. */
export class Steward {
  readonly #api: ReturnType<typeof createApi>;
  readonly #accessKey: string;

  constructor(api: ReturnType<typeof createApi>, accessKey: string) {
    this.#api = api;
    this.#accessKey = accessKey;
  }

  async ask(path: string, init: RequestInit = {}): Promise<FileReply> {
    const response = await this.#api.request(path, {
      ...init,
      headers: { Authorization: `Bearer ${this.#accessKey}`, ...(init.headers as Record<string, string> | undefined) },
    });
    return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) };
  }

  /** Sends a file to be imported. */
  async send(
    file: Uint8Array | string,
    { type = 'text/csv', query = '', headers = {} }: { type?: string; query?: string; headers?: object } = {},
  ): Promise<FileReply & { report: ImportReport; problem: Problem }> {
    const reply = await this.ask(`/v1/manage/imports?${query.includes('lang=') ? '' : 'lang=uk&'}${query}`, {
      method: 'POST',
      headers: { 'Content-Type': type, ...headers },
      body: file as Uint8Array<ArrayBuffer>,
    });
    const body = JSON.parse(reply.bytes.toString()) as ImportReport & Problem;
    return { ...reply, report: body, problem: body };
  }

  /** The table of the steward's organization. */
  async table(): Promise<Table> {
    const { bytes } = await this.ask('/v1/manage/export?format=csv&lang=uk');
    return new Table(bytes);
  }
}

/** A table that somebody edits. */
export class Table {
  readonly #rows: string[][];
  readonly #positions: ReadonlyMap<ColumnKey, number>;

  constructor(file: Uint8Array) {
    const sheet = readCsv(file, 'CSV');
    const headings = findHeadings(sheet);
    this.#positions = new Map([...(headings?.columns ?? [])].map(([position, { key }]) => [key, position]));
    const width = columnKeys.length;
    this.#rows = sheet.rows.map(({ cells }) => Array.from({ length: width }, (_, index) => cellText(cells[index])));
  }

  /** The row of this ID with these cells in place of its own. */
  edit(ownId: string, cells: Partial<Record<ColumnKey, string>>): this {
    const row = this.#row(ownId);
    for (const [key, text] of Object.entries(cells)) row[this.#positions.get(key as ColumnKey) ?? -1] = text;
    return this;
  }

  /** A copy of a row under another ID, with these cells in place of its own. */
  add(ownId: string, like: string, cells: Partial<Record<ColumnKey, string>>): this {
    this.#rows.push([...this.#row(like)]);
    const row = this.#rows.at(-1);
    if (row) row[this.#positions.get('own_id') ?? -1] = ownId;
    return this.edit(ownId, cells);
  }

  cell(ownId: string, key: ColumnKey): string | undefined {
    return this.#row(ownId)[this.#positions.get(key) ?? -1];
  }

  async csv(): Promise<string> {
    let text = '';
    for await (const piece of writeCsv(this.#rows)) text += piece;
    return text;
  }

  #row(ownId: string): string[] {
    const row = this.#rows.find((cells) => cells[this.#positions.get('own_id') ?? -1] === ownId);
    if (!row) throw new Error(`There is no row ${ownId}.`);
    return row;
  }
}
