import type { Transport } from '../transport/transport.ts';
import { ManagedRecords } from './managed-records.ts';

/**
 * Where help is given, as publishers keep it (`/v1/manage/locations`). Everybody else reads locations inside services at
 * locations and organizations; of a confidential one only the area.
 */
export class Locations extends ManagedRecords<'locations'> {
  /** The resource over the transport of a client, or over one of its own. */
  constructor(transport: Transport) {
    super(transport, 'locations', 'Location');
  }
}
