import type { exportMediaTypes, ImportReport, ImportSource } from '@resilience-kit/contract';
import { InvalidRequestError } from '../errors/resilience-error.ts';
import { AnswerPromise } from '../transport/answer-promise.ts';
import type { CreateOptions } from '../transport/options.ts';
import { sendRecord } from '../transport/send-record.ts';
import { Resource } from './resource.ts';
import type { PublishParameters } from './shared-parameters.ts';

/** What a file that can be imported is sent as. */
export type ImportMediaType = (typeof exportMediaTypes)['csv' | 'xlsx' | 'json' | 'ndjson'];

/** Parameters of {@link Imports.create}. */
export interface ImportParameters extends PublishParameters {
  /** What the file is. Default: what a `Blob` says of itself. */
  readonly mediaType?: ImportMediaType | undefined;
  /**
   * All records are of this organization (UUID); others are faults. Default: the organization of the key; for the operator
   * whatever the file says.
   */
  readonly organization_id?: string | undefined;
}

/** Parameters of {@link Imports.fromApi}. */
export interface ApiImportParameters extends PublishParameters {
  /** All records are of this organization (UUID); others are faults. Default: whatever the API has. */
  readonly organization_id?: string | undefined;
}

/** The server takes up to five minutes for ten thousand rows, and begins to answer when it is done. */
const PATIENCE = { timeout: 310_000, totalTimeout: 640_000 };

/** Importing files and other APIs: all of one or, when anything is wrong, nothing (`/v1/manage/imports`). Needs an `apiKey`. */
export class Imports extends Resource {
  /**
   * Imports a file: a spreadsheet in the shape of `exports.template()` (XLSX, CSV; up to 10,000 rows), of services or of figures,
   * figures under HXL hashtags (CSV), or HSDS services (a page of JSON, or ndjson), up to 20 MB. The same file again changes nothing; what is not in it stays as it is. The import is one
   * change, `change_id`, and can be undone as one. Waits up to five minutes for the answer unless `options` say otherwise.
   *
   * ```ts
   * const report = await client.imports.create(await readFile('services.csv'), { mediaType: 'text/csv', dry_run: true });
   * for (const { sheet, row, column, message, fix } of report.faults) console.log(sheet, row, column, message, fix);
   * ```
   *
   * @param file its bytes or, for CSV, JSON and ndjson, its text
   * @throws BadRequestError (as a rejection) when anything is wrong with the file: `errors` name every fault, and
   * `problem.report` is the {@link ImportReport}. With `dry_run` the report is the answer, faults or not.
   * InvalidRequestError when nothing says what the file is; PayloadTooLargeError above 20 MB
   */
  create(
    file: Blob | Uint8Array<ArrayBuffer> | string,
    parameters: ImportParameters = {},
    options?: CreateOptions,
  ): AnswerPromise<ImportReport> {
    const { mediaType, ...query } = parameters;
    const type = mediaType ?? (file instanceof Blob ? file.type : '');
    if (type === '') {
      return new AnswerPromise<ImportReport>(
        Promise.reject(
          new InvalidRequestError('Nothing says what the file is, so it was not sent. Give its `mediaType`.'),
        ),
      );
    }
    return sendRecord<ImportReport>(this.transport, {
      operation: 'importFile',
      method: 'POST',
      path: ['v1', 'manage', 'imports'],
      parameters: query,
      file: { content: file, mediaType: type },
      isIdempotent: true,
      options: { ...PATIENCE, ...options },
    });
  }

  /**
   * Has the server read another HSDS 3 API and import its services; for the operator's key. Records keep their identifiers, so
   * that the same import again changes nothing. `read_at` of the report is the `modified_after` of the next import. Waits up to
   * five minutes for the answer unless `options` say otherwise.
   *
   * ```ts
   * const report = await client.imports.fromApi({ url: 'https://api.example.org' }, { dry_run: true });
   * for (const { pointer, message } of report.notices) console.log(pointer, message);
   * ```
   *
   * @throws BadRequestError (as a rejection) when the API cannot be read, is not of HSDS 3 or not at a public address: `errors`
   * say why; ForbiddenError with the key of an organization
   */
  fromApi(
    source: ImportSource,
    parameters: ApiImportParameters = {},
    options?: CreateOptions,
  ): AnswerPromise<ImportReport> {
    return sendRecord<ImportReport>(this.transport, {
      operation: 'importFromApi',
      method: 'POST',
      path: ['v1', 'manage', 'imports', 'api'],
      parameters,
      body: source,
      isIdempotent: true,
      options: { ...PATIENCE, ...options },
    });
  }
}
