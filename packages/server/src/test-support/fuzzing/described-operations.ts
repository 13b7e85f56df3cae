import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The keywords of JSON Schema that the document uses. */
export interface JsonSchema {
  $ref?: string;
  type?: string;
  format?: string;
  pattern?: string;
  enum?: readonly unknown[];
  const?: unknown;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  items?: JsonSchema;
  minItems?: number;
  maxItems?: number;
  properties?: Readonly<Record<string, JsonSchema>>;
  required?: readonly string[];
  minProperties?: number;
  propertyNames?: JsonSchema;
  additionalProperties?: JsonSchema | boolean;
  anyOf?: readonly JsonSchema[];
}

export interface DescribedParameter {
  name: string;
  in: 'query' | 'path' | 'header';
  required?: boolean;
  schema: JsonSchema;
}

interface DescribedContent {
  content?: Readonly<Record<string, { schema?: JsonSchema }>>;
}

/** An operation as the document tells the world of it. */
export interface DescribedOperation {
  id: string;
  method: string;
  /** With placeholders: `/services/{id}`. */
  path: string;
  needsKey: boolean;
  parameters: readonly DescribedParameter[];
  /** What may be sent, by media type; a file has no schema. */
  bodies: Readonly<Record<string, JsonSchema | undefined>>;
  /** The media types of each status, with where in the document the schema stands. */
  answers: ReadonlyMap<number, Readonly<Record<string, string | undefined>>>;
}

interface OperationObject {
  operationId: string;
  parameters?: readonly DescribedParameter[];
  requestBody?: DescribedContent;
  security?: readonly object[];
  responses: Readonly<Record<string, DescribedContent & { $ref?: string }>>;
}

interface OpenApiDocument {
  paths: Readonly<Record<string, Readonly<Record<string, OperationObject>>>>;
  components: {
    schemas: Readonly<Record<string, JsonSchema>>;
    responses: Readonly<Record<string, DescribedContent>>;
  };
}

const file = createRequire(import.meta.url).resolve('@resilience-kit/contract/openapi.json');
export const openApiDocument = JSON.parse(readFileSync(file, 'utf8')) as OpenApiDocument;

/** The schema that a reference names. */
export function resolved(schema: JsonSchema): JsonSchema {
  if (schema.$ref === undefined) return schema;
  const found = openApiDocument.components.schemas[schema.$ref.replace('#/components/schemas/', '')];
  if (!found) throw new Error(`The document has no ${schema.$ref}.`);
  return found;
}

/** Every operation of the document. */
export const describedOperations: readonly DescribedOperation[] = Object.entries(openApiDocument.paths).flatMap(
  ([path, methods]) => Object.entries(methods).map(([method, operation]) => described(path, method, operation)),
);

function described(path: string, method: string, operation: OperationObject): DescribedOperation {
  return {
    id: operation.operationId,
    method: method.toUpperCase(),
    path,
    needsKey: (operation.security ?? []).length > 0,
    parameters: operation.parameters ?? [],
    bodies: Object.fromEntries(
      Object.entries(operation.requestBody?.content ?? {}).map(([mediaType, { schema }]) => [mediaType, schema]),
    ),
    answers: new Map(
      Object.entries(operation.responses).map(([status, response]) => [
        Number(status),
        answerOf(response, ['paths', path, method, 'responses', status]),
      ]),
    ),
  };
}

function answerOf(
  response: DescribedContent & { $ref?: string },
  where: readonly string[],
): Readonly<Record<string, string | undefined>> {
  if (response.$ref !== undefined) {
    const name = response.$ref.replace('#/components/responses/', '');
    return answerOf(openApiDocument.components.responses[name] ?? {}, ['components', 'responses', name]);
  }
  return Object.fromEntries(
    Object.entries(response.content ?? {}).map(([mediaType, { schema }]) => [
      mediaType,
      schema && pointerTo([...where, 'content', mediaType, 'schema']),
    ]),
  );
}

function pointerTo(parts: readonly string[]): string {
  return parts.map((part) => `/${encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))}`).join('');
}
