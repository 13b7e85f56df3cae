import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Language } from '../.vitepress/pages.ts';
import { anchorOf } from '../.vitepress/heading-anchors.ts';
import { cell, codeCell, opening, prose, table } from './markdown.ts';

interface Schema {
  $ref?: string;
  type?: string | string[];
  description?: string;
  enum?: unknown[];
  const?: unknown;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  additionalProperties?: boolean | Schema;
  format?: string;
  default?: unknown;
  minimum?: number;
  maximum?: number;
  maxLength?: number;
}
interface Answer {
  $ref?: string;
  description?: string;
  content?: Record<string, { schema?: Schema }>;
}
/** An operation as OpenAPI describes it. */
export interface Operation {
  operationId: string;
  tags?: string[];
  summary?: string;
  description?: string;
  parameters?: { in: string; name: string; required?: boolean; schema?: Schema }[];
  requestBody?: { content: Record<string, { schema?: Schema }> };
  responses: Record<string, Answer>;
  security?: Record<string, string[]>[];
}
interface OpenApi {
  tags: { name: string; description?: string }[];
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema>; responses: Record<string, Answer> };
}

/** The OpenAPI document of the contract. */
export const openApi = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('@resilience-kit/contract/openapi.json'), 'utf8'),
) as OpenApi;

const methods = ['get', 'post', 'put', 'patch', 'delete', 'head'];

/** Every operation with its method and path. */
export function operations(): { method: string; path: string; operation: Operation }[] {
  return Object.entries(openApi.paths).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([method]) => methods.includes(method))
      .map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  );
}

const words = {
  uk: {
    title: 'API',
    introduction:
      'Усі операції, параметри, відповіді й помилки, з `openapi.json`, який кожен сервер віддає за адресою `/openapi.json`.',
    name: 'назва',
    where: 'де',
    type: 'тип',
    does: 'що це',
    required: 'обов’язково',
    parameters: 'Параметри',
    body: 'Тіло',
    answers: 'Відповіді',
    status: 'статус',
    schemas: 'Схеми',
    key: 'Потрібен ключ доступу:',
  },
  en: {
    title: 'API',
    introduction:
      'All operations, parameters, answers and errors, from `openapi.json`, which every server gives out at `/openapi.json`.',
    name: 'name',
    where: 'in',
    type: 'type',
    does: 'what it is',
    required: 'required',
    parameters: 'Parameters',
    body: 'Body',
    answers: 'Answers',
    status: 'status',
    schemas: 'Schemas',
    key: 'Needs an access key:',
  },
};
type Text = (typeof words)['en'];

/** The pages of the API by the name of their file: an overview, one for each tag, and one of all schemas. */
export function apiPages(language: Language): Map<string, string> {
  const text = words[language];
  const all = operations();
  const groups = openApi.tags.map(({ name, description = '' }) => {
    const own = all.filter(({ operation }) => operation.tags?.[0] === name);
    return { name, description, page: `api-${anchorOf(name)}`, own };
  });
  const overview = groups.map(({ name, description, page, own }) => {
    const list = own.map(({ method, path, operation }) => [
      `[${operation.operationId}](${page}.md#${anchorOf(operation.operationId)})`,
      `\`${method} ${path}\``,
      cell(operation.summary),
    ]);
    return `## ${name}\n\n${prose(description)}.\n\n${table([text.name, text.where, text.does], list)}`;
  });
  const schemas = Object.entries(openApi.components.schemas).map(([name, schema]) => schemaSection(name, schema, text));
  return new Map([
    ['api', [opening(text.title, language, text.introduction), ...overview].join('\n')],
    ...groups.map(({ name, description, page, own }): [string, string] => [
      page,
      [
        opening(`API: ${name}`, language, `${prose(description)}.`),
        ...own.map((one) => operationSection(one, text)),
      ].join('\n'),
    ]),
    ['api-schemas', [opening(`API: ${text.schemas}`, language, text.introduction), ...schemas].join('\n')],
  ]);
}

function operationSection({ method, path, operation }: ReturnType<typeof operations>[number], text: Text): string {
  const parameters = table(
    [text.name, text.where, text.type, text.does],
    (operation.parameters ?? []).map((one) => [
      `${codeCell(one.name)}${one.required ? `<br>${text.required}` : ''}`,
      one.in,
      typeOf(one.schema),
      cell(one.schema?.description ?? described(one.schema)),
    ]),
  );
  const body = Object.entries(operation.requestBody?.content ?? {}).map(
    ([type, { schema }]) => `\`${type}\`: ${typeOf(schema)}`,
  );
  const answers = table(
    [text.status, text.type, text.does],
    Object.entries(operation.responses).map(([status, answer]) => {
      const own = answer.$ref ? (openApi.components.responses[lastOf(answer.$ref)] ?? answer) : answer;
      const types = Object.values(own.content ?? {}).map(({ schema }) => typeOf(schema));
      return [status, [...new Set(types)].join(', '), cell(own.description)];
    }),
  );
  const keys = (operation.security ?? []).flatMap((one) => Object.values(one).flat());
  return [
    `## ${operation.operationId}\n`,
    `\`${method} ${path}\`\n`,
    `${prose(operation.summary ?? '')}. ${prose(operation.description ?? '')}\n`,
    keys.length > 0 ? `${text.key} ${[...new Set(keys)].map((key) => `\`${key}\``).join(', ')}\n` : '',
    parameters && `**${text.parameters}**\n\n${parameters}`,
    body.length > 0 ? `**${text.body}**: ${body.join(' · ')}\n` : '',
    `**${text.answers}**\n\n${answers}`,
  ].join('\n');
}

function schemaSection(name: string, schema: Schema, text: Text): string {
  const properties = [schema, ...(schema.allOf ?? [])].flatMap((part) =>
    Object.entries(part.properties ?? {}).map(([property, one]) => [
      `${codeCell(property)}${part.required?.includes(property) ? `<br>${text.required}` : ''}`,
      typeOf(one),
      cell(described(one)),
    ]),
  );
  const rows = table([text.name, text.type, text.does], properties);
  return [`## ${name}\n`, `${prose(schema.description ?? '')}\n`, rows || `${typeOf(schema)}\n`].join('\n');
}

function described(schema: Schema | undefined): string {
  if (!schema) return '';
  if (schema.description) return schema.description;
  return schema.$ref ? (openApi.components.schemas[lastOf(schema.$ref)]?.description ?? '') : '';
}

/** A type in a few words; schemas are links. */
function typeOf(schema: Schema | undefined): string {
  if (!schema) return '';
  if (schema.$ref) {
    const name = lastOf(schema.$ref);
    return `[${name}](api-schemas.md#${anchorOf(name)})`;
  }
  if (schema.const !== undefined) return codeCell(JSON.stringify(schema.const));
  if (schema.enum) return schema.enum.map((value) => codeCell(String(value))).join(' ');
  const several = schema.anyOf ?? schema.oneOf ?? (schema.properties ? undefined : schema.allOf);
  if (several) return [...new Set(several.map(typeOf))].filter(Boolean).join(', ');
  if (schema.items) return `${typeOf(schema.items)} […]`;
  const type = Array.isArray(schema.type) ? schema.type.join(', ') : (schema.type ?? '');
  const bounds = [schema.minimum, schema.maximum].some((bound) => bound !== undefined)
    ? ` ${schema.minimum ?? ''}…${schema.maximum ?? ''}`
    : '';
  return `${schema.format ?? type}${bounds}`;
}

function lastOf(reference: string): string {
  return reference.split('/').at(-1) ?? '';
}
