/** Whose key came with a request. */
export interface Principal {
  readonly keyId: string;
  readonly label: string;
  /** Whose records it may change; undefined: the operator's, all. */
  readonly organizationId: string | undefined;
  readonly scopes: readonly string[];
}
