import type { Service } from '@resilience-kit/contract';
import type { AnswerContext } from './answer-context.ts';
import { presentRecord } from './present.ts';
import type { Related } from './related.ts';
import type { StoredService } from './stored.ts';
import { without } from './without.ts';

/** A service with its programme, without its organization and places. */
export function presentService(
  stored: StoredService,
  { terms, programs }: Pick<Related, 'terms' | 'programs'>,
  { language }: AnswerContext,
): Service {
  const program = stored.program_id === undefined ? undefined : programs.get(stored.program_id);
  return { ...presentRecord<Service>(without(stored, 'own_id'), { terms, language }), ...(program ? { program } : {}) };
}
