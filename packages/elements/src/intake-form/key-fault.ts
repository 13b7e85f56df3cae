import type { BlockedReason } from './form-state.ts';

/**
 * Whether an error of getting, checking or using the keys says that nothing may be encrypted: by its name, for the SDK
 * may be there twice.
 */
export function keyFault(error: unknown): BlockedReason | undefined {
  const { name, code, unsupported } = (error ?? {}) as { name?: unknown; code?: unknown; unsupported?: unknown };
  if (name === 'KeysetError') return code === 'expired' ? 'expired_keys' : 'bad_keys';
  // Only the API itself can say so: a gateway answers 404 too while the server behind it restarts.
  if ((code === 'not_found' && unsupported !== true) || code === 'gone') return 'no_keys';
  return name === 'IntakeError' && code === 'unsupported' ? 'unsupported' : undefined;
}
