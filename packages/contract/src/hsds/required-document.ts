import * as z from 'zod/mini';
import { annotations } from './attribute.ts';
import { identifier, webAddress } from './common.ts';

const requiredDocumentShape = {
  id: identifier,
  /** Of which service (UUID). */
  service_id: z.exactOptional(identifier),
  /** What to bring. */
  document: z.exactOptional(z.string()),
  /** A page about it. */
  uri: z.exactOptional(webAddress),
  ...annotations,
};

/** The schema of {@link RequiredDocument}. */
export interface RequiredDocumentSchema extends z.ZodMiniObject<typeof requiredDocumentShape> {}

/** HSDS `required_document`: a document to bring. */
export const requiredDocument: RequiredDocumentSchema = z
  .object(requiredDocumentShape)
  .check(z.meta({ id: 'RequiredDocument', description: 'A document to bring (HSDS required_document).' }));

/** HSDS `required_document`: a document to bring. */
export interface RequiredDocument extends z.output<RequiredDocumentSchema> {}
