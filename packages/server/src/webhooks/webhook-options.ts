import type { AddressRules } from './endpoint-address.ts';
import type { Lookup } from './find-addresses.ts';

export interface WebhookOptions extends AddressRules {
  /** What the secrets of endpoints follow from; without it nothing can be signed, so no endpoint can be made. */
  masterSecret?: Buffer | undefined;
  /** How names are resolved; for tests. */
  lookup?: Lookup | undefined;
}
