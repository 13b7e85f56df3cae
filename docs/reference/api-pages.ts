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
    usual: 'Типово',
    required: 'обов’язково',
    parameters: 'Параметри',
    body: 'Тіло',
    answers: 'Відповіді',
    status: 'статус',
    schemas: 'Схеми',
    key: 'Потрібен ключ доступу:',
    problems: 'Помилки',
    problemsToldOn: 'що вони означають',
    tags: {
      HSDS: ['HSDS', 'Адреси HSDS 3.2.3, які прочитає будь-який клієнт HSDS'],
      'Finding help': ['пошук допомоги', 'Пошук, місця й гарячі лінії'],
      'Asking for help': ['звернення по допомогу', 'Форми, ключі та звернення, які прочитає лише отримувач'],
      Impact: ['результати', 'Цифри: що вони означають і звідки взяті'],
      Community: [
        'громада',
        'Мобільні команди, програми, події, мережі, дорожні карти, партнери й повідомлення, що щось не так',
      ],
      Publishing: ['публікація', 'Записи, як їх ведуть видавці, журнал змін і ключі доступу'],
      Service: ['сервер', 'Про сам сервер'],
    },
    statuses: {
      400: 'Параметр або тіло запиту не підходить; `errors` каже, що саме і як виправити.',
      401: 'Ключа доступу немає, він невідомий, прострочений або відкликаний.',
      403: 'Цей ключ доступу такого не дозволяє.',
      404: 'Такого запису немає.',
      409: 'Це суперечило б іншим записам або вже є.',
      412: 'Запис змінився після того ETag, який надіслано.',
      413: 'Тіло запиту завелике.',
      414: 'Адреса запиту задовга.',
      415: 'Тіла такого типу тут не приймають.',
      422: 'Цей Idempotency-Key уже використано для іншого виклику.',
      429: 'Забагато запитів із цієї мережі або з цим ключем; Retry-After каже, коли знову можна.',
      500: 'Сервер не впорався; запит можна повторити.',
      503: 'Сервер або його база зараз не відповідає; Retry-After каже, коли спробувати знову.',
    },
  },
  en: {
    title: 'API',
    introduction:
      'All operations, parameters, answers and errors, from `openapi.json`, which every server gives out at `/openapi.json`.',
    name: 'name',
    where: 'in',
    type: 'type',
    does: 'what it is',
    usual: 'Default',
    required: 'required',
    parameters: 'Parameters',
    body: 'Body',
    answers: 'Answers',
    status: 'status',
    schemas: 'Schemas',
    key: 'Needs an access key:',
    problems: 'Problems',
    problemsToldOn: 'what they mean',
    tags: {},
    statuses: {},
  },
};

interface Text extends Record<Exclude<keyof (typeof words)['en'], 'tags' | 'statuses'>, string> {
  /** What the document has in English, where it is told in another language: names and descriptions of tags. */
  readonly tags: Readonly<Record<string, readonly string[]>>;
  /** The same of problems, by status. */
  readonly statuses: Readonly<Record<string, string>>;
}

/** The pages of the API by the name of their file: an overview, one for each tag, and one of all schemas. */
export function apiPages(language: Language): Map<string, string> {
  const text: Text = words[language];
  const all = operations();
  const groups = openApi.tags.map((tag) => {
    const [name = tag.name, description = tag.description ?? ''] = text.tags[tag.name] ?? [];
    const own = all.filter(({ operation }) => operation.tags?.[0] === tag.name);
    return { name, description, page: `api-${anchorOf(tag.name)}`, own };
  });
  const overview = groups.map(({ name, description, page, own }) => {
    const list = own.map(({ method, path, operation }) => [
      `[${operation.operationId}](${page}.md#${anchorOf(operation.operationId)})`,
      `\`${method} ${path}\``,
      cell(operation.summary),
    ]);
    return `## ${capitalised(name)}\n\n${prose(description)}.\n\n${table([text.name, text.where, text.does], list)}`;
  });
  const schemas = Object.entries(openApi.components.schemas).map(([name, schema]) => schemaSection(name, schema, text));
  return new Map([
    ['api', [opening(text.title, language, text.introduction), ...overview, problemsSection(text)].join('\n')],
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
      [cell(described(one.schema)), usualOf(one.schema, text)].filter(Boolean).join(' '),
    ]),
  );
  const body = Object.entries(operation.requestBody?.content ?? {}).map(
    ([type, { schema }]) => `\`${type}\`: ${typeOf(schema)}`,
  );
  const all = Object.entries(operation.responses);
  const answers = table(
    [text.status, text.type, text.does],
    all
      .filter(([, { $ref }]) => $ref === undefined)
      .map(([status, { content = {}, description }]) => {
        const types = Object.values(content).map(({ schema }) => typeOf(schema));
        return [status, [...new Set(types)].join(', '), cell(description)];
      }),
  );
  const problems = all.filter(([, { $ref }]) => $ref !== undefined).map(([status]) => `\`${status}\``);
  const keys = (operation.security ?? []).flatMap((one) => Object.values(one).flat());
  return [
    `## ${operation.operationId}\n`,
    `\`${method} ${path}\`\n`,
    `${prose(operation.summary ?? '')}. ${prose(operation.description ?? '')}\n`,
    keys.length > 0 ? `${text.key} ${[...new Set(keys)].map((key) => `\`${key}\``).join(', ')}\n` : '',
    parameters && `**${text.parameters}**\n\n${parameters}`,
    body.length > 0 ? `**${text.body}**: ${body.join(' · ')}\n` : '',
    `**${text.answers}**\n\n${answers}`,
    problems.length > 0
      ? `**${text.problems}**: ${problems.join(', ')} ([${text.problemsToldOn}](api.md#${anchorOf(text.problems)}))\n`
      : '',
  ].join('\n');
}

/** The problems that many operations can answer with, told once. */
function problemsSection(text: Text): string {
  const rows = Object.entries(openApi.components.responses)
    .map(([name, { description }]): [string, string | undefined] => [name.replace('Problem', ''), description])
    .toSorted(([one], [other]) => one.localeCompare(other))
    .map(([status, description]) => [codeCell(status), cell(text.statuses[status] ?? description)]);
  return `## ${text.problems}\n\n[Problem](api-schemas.md#problem), \`application/problem+json\`.\n\n${table([text.status, text.does], rows)}`;
}

function capitalised(name: string): string {
  return name.charAt(0).toLocaleUpperCase('uk') + name.slice(1);
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

/** What counts where a parameter is left out. */
function usualOf(schema: Schema | undefined, { usual }: Text): string {
  return schema?.default === undefined ? '' : `${usual}: ${codeCell(JSON.stringify(schema.default))}.`;
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
