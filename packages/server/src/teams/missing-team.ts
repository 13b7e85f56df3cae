import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import type { HttpProblem } from '../problems/http-problem.ts';
import { notThere, recordNotFound } from '../problems/problems.ts';

/**
 * Why there is no team of this identifier: 404. Never 410, which means for ever: a team whose service has ended is there again when
 * that is undone.
 */
export async function missingTeam(database: Database, id: string): Promise<HttpProblem> {
  const { rows } = await sql<{ isTeam: boolean }>`
    select document -> 'delivery_modes' ? 'mobile_team' as "isTeam" from service where id = ${id}
  `.execute(database);
  const [service] = rows;
  if (!service) return recordNotFound(id);
  return notThere(
    service.isTeam
      ? {
          uk: `Ця мобільна команда зараз не працює. Що з її послугою, каже /services/${id}.`,
          en: `This mobile team is not at work. What became of its service is at /services/${id}.`,
        }
      : {
          uk: `Цю послугу надає не мобільна команда. Вона є за адресою /services/${id}.`,
          en: `This service is brought by no mobile team. It is at /services/${id}.`,
        },
  );
}
