import { managedOperations, type Operation, operations } from '@resilience-kit/contract';
import {
  bodyIsNotJson,
  bodyIsTooLong,
  fileIsOfAnotherType,
  isJsonType,
  LONGEST_BODY,
  readJson,
} from '@resilience-kit/contract/requests';
import { type Asked, invalidBodies, RefusedRequest } from '../answering/asked.ts';
import { principalOf } from '../publishing/keys.ts';
import { readerOf } from './readers.ts';

const byKey: ReadonlyMap<string, Operation> = new Map(
  [...Object.values<Operation>(operations), ...managedOperations].map((operation) => [
    `${operation.method.toUpperCase()} ${operation.path}`,
    operation,
  ]),
);

/**
 * The request with what the contract knows of its body, refused as the server refuses it and in the same order: who has no key is
 * not told what is wrong with a body. `operation` is by method and path.
 */
export function checked(operation: string, asked: Asked): Asked {
  const { requires, scope, body: schema, upload } = byKey.get(operation) ?? {};
  if (requires && scope) principalOf(asked, scope);
  const type = asked.headers.get('content-type') ?? '';
  if (upload) {
    if (!upload.mediaTypes.includes(type.split(';', 1).join('').trim().toLowerCase())) {
      throw new RefusedRequest(415, 'unsupported-media-type', fileIsOfAnotherType(upload.mediaTypes));
    }
    requireLength(asked, upload.longest);
    return asked;
  }
  if (!schema) return asked;
  if (!isJsonType(type)) throw new RefusedRequest(415, 'unsupported-media-type', bodyIsNotJson);
  requireLength(asked, LONGEST_BODY);
  const json = readJson(asked.body);
  if ('faults' in json) throw invalidBodies(json.faults);
  const result = readerOf(schema)(json.body);
  if ('faults' in result) throw invalidBodies(result.faults);
  return { ...asked, body: JSON.stringify(result.body) };
}

function requireLength({ bytes }: Asked, longest: number): void {
  if (bytes.length > longest) throw new RefusedRequest(413, 'payload-too-large', bodyIsTooLong(longest));
}
