import type { BlockedReason } from './form-state.ts';

/**
 * Whether an error of getting, checking or using the keys says that nothing may be encrypted: by its name, for the SDK
 * may be there twice.
 */
export function keyFault(error: unknown): BlockedReason | undefined {
  const { name, code } = (error ?? {}) as { name?: unknown; code?: unknown };
  if (name === 'KeysetError') return 'bad_keys';
  if (code === 'not_found' || code === 'gone') return 'no_keys';
  return name === 'IntakeError' && code === 'unsupported' ? 'unsupported' : undefined;
}
