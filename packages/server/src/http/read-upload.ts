import type { Operation } from '@resilience-kit/contract';
import { unsupportedFile } from '../problems/problems.ts';
import { readBytes } from './read-body.ts';

/**
 * The file that a request brings: bytes, read piece by piece and no further than the limit.
 *
 * @throws HttpProblem 413 or 415, 400 when the connection broke
 */
export async function readUpload(
  request: Request,
  { mediaTypes, longest }: NonNullable<Operation['upload']>,
): Promise<Buffer> {
  const [mediaType = ''] = (request.headers.get('Content-Type') ?? '').split(';');
  if (!mediaTypes.includes(mediaType.trim().toLowerCase())) throw unsupportedFile(mediaTypes);
  return readBytes(request, longest);
}
