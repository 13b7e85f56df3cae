import type { Lookup } from '../public-addresses/find-addresses.ts';
import type { AddressRules } from '../public-addresses/read-address.ts';

export interface WebhookOptions extends AddressRules {
  /** What the secrets of endpoints follow from; without it nothing can be signed, so no endpoint can be made. */
  masterSecret?: Buffer | undefined;
  /** How names are resolved; for tests. */
  lookup?: Lookup | undefined;
}
