import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import type { StoredService } from './stored.ts';

const SERVICES_A_STATEMENT = 5000;

/** Records which taxonomy terms the services have, in place of what was recorded for them before. */
export async function linkTerms(database: Database, services: readonly StoredService[]): Promise<void> {
  for (let first = 0; first < services.length; first += SERVICES_A_STATEMENT) {
    const some = services.slice(first, first + SERVICES_A_STATEMENT);
    const links = some.flatMap((service) =>
      (service.attributes ?? []).flatMap(({ taxonomy_term_id: term, link_type: type }) =>
        term === undefined ? [] : [{ service: service.id, term, type: type ?? '' }],
      ),
    );
    await sql`
      delete from service_term using jsonb_array_elements_text(${JSON.stringify(some.map(({ id }) => id))}::jsonb) as gone (id)
      where service_term.service_id = gone.id::uuid
    `.execute(database);
    await sql`
      insert into service_term (service_id, taxonomy_term_id, link_type)
      select service, term, type from jsonb_to_recordset(${JSON.stringify(links)}::jsonb) as link (service uuid, term uuid, type text)
      on conflict do nothing
    `.execute(database);
  }
}
