import type { CommentedType } from './type-comments.ts';

/** A schema of the document, as far as descriptions go. */
interface Schema {
  $ref?: string;
  description?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
}

/** The schemas of an OpenAPI document, by name. */
export type Schemas = Readonly<Record<string, Schema>>;

/** What every record has, so that no source says it again. */
const IDENTIFIER = 'Identifies this record; other records refer to it by this.';

/** Where words for a schema may be found besides in itself. */
interface Sources {
  readonly types: readonly CommentedType[];
  /** Schemas of which it is another form: what publishers send is described as what readers get. */
  readonly schemas: readonly Schema[];
}

/**
 * Writes into the schemas what comments in the sources say of each property, wherever the schema itself says nothing: readers of
 * `openapi.json`, and of clients that are generated from it, see what an editor shows of the types. In a bundle a comment weighs
 * nothing, where a description would.
 */
export function describeMembers(schemas: Schemas, typeOf: (name: string) => CommentedType | undefined): void {
  for (const [name, schema] of Object.entries(schemas)) {
    const names = namesOfTheSame(name);
    const like = names.slice(1).map((one) => schemas[one]);
    describe(schema, { types: present(names.map(typeOf)), schemas: present(like) }, schemas);
  }
}

/** A schema, then what it is another form of. */
function namesOfTheSame(name: string): string[] {
  const stem = name.replace(/(?:Draft|Output|Record|Detail)$/, '');
  const shared = name.endsWith('Page') ? ['Page'] : name.startsWith('Published') ? ['Published'] : [];
  return [...new Set([name, stem, ...shared])];
}

function describe(schema: Schema, sources: Sources, all: Schemas): void {
  for (const [name, member] of Object.entries(schema.properties ?? {})) {
    const found = present(sources.types.map((type) => type.property(name)));
    const like = present(sources.schemas.map((one) => resolved(one, all)?.properties?.[name]));
    const words = [
      member.description,
      ...found.map(({ comment }) => comment),
      ...like.map(({ description }) => description),
      name === 'id' ? IDENTIFIER : undefined,
    ].find(Boolean);
    if (words) member.description = words;
    describe(member, { types: found.map(({ type }) => type), schemas: like }, all);
  }
  if (schema.items) {
    const types = present(sources.types.map((type) => type.items()));
    const like = present(sources.schemas.map((one) => resolved(one, all)?.items));
    describe(schema.items, { types, schemas: like }, all);
  }
  for (const alternative of alternativesOf(schema)) describe(alternative, sources, all);
}

/** Every schema, and every property of one, that nothing describes, neither itself nor the schema that it refers to: `Service.name`. */
export function undescribedMembers(schemas: Schemas): string[] {
  const isDescribed = (schema: Schema) => Boolean(schema.description ?? resolved(schema, schemas)?.description);
  const within = (schema: Schema, path: string): string[] => [
    ...Object.entries(schema.properties ?? {}).flatMap(([name, member]) => [
      ...(isDescribed(member) ? [] : [`${path}.${name}`]),
      ...within(member, `${path}.${name}`),
    ]),
    ...(schema.items ? within(schema.items, `${path}[]`) : []),
    ...alternativesOf(schema).flatMap((one) => within(one, path)),
  ];
  return Object.entries(schemas).flatMap(([name, schema]) => [
    ...(isDescribed(schema) ? [] : [name]),
    ...within(schema, name),
  ]);
}

function alternativesOf({ anyOf = [], oneOf = [], allOf = [] }: Schema): Schema[] {
  return [...anyOf, ...oneOf, ...allOf];
}

function resolved(schema: Schema, all: Schemas): Schema | undefined {
  return schema.$ref === undefined ? schema : all[schema.$ref.split('/').at(-1) ?? ''];
}

function present<Thing>(things: readonly (Thing | undefined)[]): Thing[] {
  return things.filter((thing) => thing !== undefined);
}
