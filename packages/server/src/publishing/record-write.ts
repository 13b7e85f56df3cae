import type { ChangeSource, ManagedResourceName } from '@resilience-kit/contract';
import type { AnyRecord } from './stored-resources.ts';

/** A record on its way from one stored state to another; undefined where there is none. */
export interface RecordWrite {
  resource: ManagedResourceName;
  id: string;
  organizationId: string | undefined;
  before: AnyRecord | undefined;
  after: AnyRecord | undefined;
}

/** Who changes records, for the audit trail. */
export interface Actor {
  source: ChangeSource;
  /** The label of the access key, or the name of the program. */
  by: string;
  accessKeyId?: string;
}
