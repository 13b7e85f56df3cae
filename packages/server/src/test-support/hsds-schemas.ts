import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

/** The folder with the published JSON Schemas of HSDS 3.2.3; they are not part of this repository. */
export const hsdsSchemas = process.env['HSDS_SCHEMAS'] ?? '';

/** The HSDS lists, and the schema of what they hold. */
export const hsdsLists = [
  ['services', 'service'],
  ['organizations', 'organization'],
  ['service_at_locations', 'service_at_location'],
  ['taxonomies', 'taxonomy'],
  ['taxonomy_terms', 'taxonomy_term'],
] as const;

/** What tells by the name of a schema whether a record passes it. */
export function hsdsValidators(folder: string): (schema: string) => ValidateFunction {
  const ajv = new Ajv2020({ strict: false });
  formats.default(ajv);
  for (const file of readdirSync(folder)) {
    if (!file.endsWith('.json') || file === 'openapi.json') continue;
    ajv.addSchema(JSON.parse(readFileSync(join(folder, file), 'utf8')) as object, file);
  }
  return (schema) => {
    const validate = ajv.getSchema(`${schema}.json`);
    if (!validate) throw new Error(`There is no ${schema}.json in HSDS_SCHEMAS.`);
    return validate as ValidateFunction;
  };
}
