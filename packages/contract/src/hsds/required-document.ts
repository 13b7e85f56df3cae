import * as z from 'zod/mini';
import { annotations } from './attribute.ts';
import { identifier, webAddress } from './common.ts';
/** HSDS `required_document`: a document to bring. */
export const requiredDocument = z
  .object({
    id: identifier,
    service_id: z.exactOptional(identifier),
    document: z.exactOptional(z.string()),
    uri: z.exactOptional(webAddress),
    ...annotations,
  })
  .check(z.meta({ id: 'RequiredDocument', description: 'A document to bring (HSDS required_document).' }));

export type RequiredDocument = z.output<typeof requiredDocument>;
