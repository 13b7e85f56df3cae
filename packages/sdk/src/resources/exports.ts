import type { OperationId } from '@resilience-kit/contract';
import type { RequestOptions } from '../transport/options.ts';
import { Resource } from './resource.ts';
import type { LanguageParameters } from './shared-parameters.ts';

/** Parameters of {@link Exports.services}. */
export interface ExportParameters extends LanguageParameters {
  /** `json` is one HSDS page, `ndjson` one HSDS service a line, `jsonld` schema.org; `csv` and `xlsx` are tables. Default `json`. */
  readonly format?: 'csv' | 'xlsx' | 'json' | 'ndjson' | 'jsonld' | undefined;
  /** Only services of this organization (UUID). */
  readonly organization_id?: string | undefined;
  /** Only services in this oblast, district, hromada or city (KATOTTG: `UA` and 17 digits). */
  readonly place?: string | undefined;
  /** Only services with a category of this code or one below it. */
  readonly category?: string | undefined;
  /** Only services changed at or after this moment: a `Date`, or RFC 3339 with a zone. */
  readonly modified_after?: string | Date | undefined;
}

/** Parameters of {@link Exports.template}. */
export interface TemplateParameters extends LanguageParameters {
  /** A workbook, or the table alone. Default `xlsx`. */
  readonly format?: 'xlsx' | 'csv' | undefined;
  /** What the table is of: services, or figures with their indicators. Default `services`. */
  readonly records?: 'services' | 'figures' | undefined;
}

/** Parameters of {@link Exports.own}. */
export interface OwnExportParameters extends TemplateParameters {
  /** Only services or figures of this organization (UUID). Default: that of the key; all for the operator. */
  readonly organization_id?: string | undefined;
}

/**
 * Services as files of any size: each answer is a `Response` whose body is read piece by piece (`body`, `text()`, `blob()`), with
 * the name of the file in `Content-Disposition`. Only what fails before the body begins is tried again. A body that breaks off
 * rejects whoever reads it.
 *
 * ```ts
 * const { body } = await client.exports.services({ format: 'ndjson' });
 * await writeFile('services.ndjson', body ?? '');
 * ```
 */
export class Exports extends Resource {
  /**
   * All services, for everybody. Needs no key.
   * @throws BadRequestError (as a rejection) for a parameter that the API does not take
   */
  services(parameters: ExportParameters = {}, options?: RequestOptions): Promise<Response> {
    return this.#stream('exportServices', ['v1', 'export'], parameters, options);
  }

  /**
   * The services or the figures of an organization as a table to correct and import again, with the organization's own identifiers.
   * Addresses of confidential locations and numbers that are withheld are not in it; importing it again leaves them as they are.
   * Needs an `apiKey`.
   * @throws AuthenticationError, PermissionError (as a rejection) when the key may not
   */
  own(parameters: OwnExportParameters = {}, options?: RequestOptions): Promise<Response> {
    return this.#stream('exportOwnServices', ['v1', 'manage', 'export'], parameters, options);
  }

  /**
   * An empty table to fill in for `imports.create`, and how to. Needs an `apiKey`.
   * @throws AuthenticationError, PermissionError (as a rejection) when the key may not
   */
  template(parameters: TemplateParameters = {}, options?: RequestOptions): Promise<Response> {
    return this.#stream('getTemplate', ['v1', 'manage', 'template'], parameters, options);
  }

  #stream(
    operation: OperationId,
    path: readonly string[],
    parameters: object,
    options: RequestOptions | undefined,
  ): Promise<Response> {
    return this.transport.stream({ operation, path, parameters, accept: '*/*', options });
  }
}
