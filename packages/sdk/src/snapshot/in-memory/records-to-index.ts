import type { DataStatus, FacetValue, Hotline, Place, ServiceAtLocationDetail } from '@resilience-kit/contract';

/** What somebody who has asked the API has of it: any of these may be incomplete. */
export interface RecordsToIndex {
  /** As the API gave them, in one language. */
  readonly records: readonly ServiceAtLocationDetail[];
  /** Telephone numbers to keep at hand. */
  readonly hotlines?: readonly Hotline[];
  /** Places to choose from, in the order in which they are listed. */
  readonly places?: readonly Place[];
  /** Names and order of what results are narrowed by; what records name themselves need not be among them. */
  readonly facets?: {
    readonly categories?: readonly FacetValue[];
    readonly audiences?: readonly FacetValue[];
    readonly modes?: readonly FacetValue[];
    readonly networks?: readonly FacetValue[];
  };
  /** Default: `live`. */
  readonly dataStatus?: DataStatus;
  /** When the records were had. */
  readonly createdAt: Date;
}
