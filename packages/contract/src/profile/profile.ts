import * as z from 'zod/mini';
import { location } from '../hsds/location.ts';
import { organization } from '../hsds/organization.ts';
import { program } from '../hsds/program.ts';
import { serviceAtLocation } from '../hsds/service-at-location.ts';
import { service } from '../hsds/service.ts';
import { taxonomyTerm } from '../hsds/taxonomy-term.ts';
import { taxonomy } from '../hsds/taxonomy.ts';

const contentLanguageProperties = ['content_languages', 'language_fallbacks'];

/** The properties that this profile adds to each HSDS object; every one is optional. */
export const profileExtensions = {
  location: { schema: location, properties: ['place', 'confidential', ...contentLanguageProperties] },
  organization: { schema: organization, properties: ['networks', 'review_every_days', ...contentLanguageProperties] },
  program: { schema: program, properties: ['cohorts', ...contentLanguageProperties] },
  service: { schema: service, properties: ['delivery_modes', 'base_place_code', ...contentLanguageProperties] },
  service_at_location: {
    schema: serviceAtLocation,
    properties: [
      'schedule_exceptions',
      'upcoming_hours',
      'temporary_closure',
      'relocation',
      'verified_at',
      'needs_verification',
      'being_checked',
      'history',
      'last_modified',
      ...contentLanguageProperties,
    ],
  },
  taxonomy: { schema: taxonomy, properties: contentLanguageProperties },
  taxonomy_term: { schema: taxonomyTerm, properties: contentLanguageProperties },
} as const;

type JsonSchema = z.core.JSONSchema.JSONSchema;

/**
 * The profile as HSDS publishes one: for each schema file of HSDS the JSON merge patch (RFC 7396) that adds the
 * extensions. Self-contained: shared definitions are inlined.
 */
export function profileDocument(): Record<string, JsonSchema> {
  return Object.fromEntries(
    Object.entries(profileExtensions).map(([name, { schema, properties }]) => {
      const { shape } = schema;
      const additions = properties.map((property) => {
        const field = shape[property as keyof typeof shape] as z.ZodMiniType;
        const definition = z.toJSONSchema(z.object({ [property]: field }), {
          // An empty registry: without the ids nothing is moved into $defs, which a merge patch could not point to.
          metadata: z.registry(),
          reused: 'inline',
        });
        return [property, definition.properties?.[property]] as const;
      });
      return [`${name}.json`, { properties: Object.fromEntries(additions) } as JsonSchema];
    }),
  );
}
