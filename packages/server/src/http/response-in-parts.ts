import type { ServerResponse } from 'node:http';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { BodyInParts } from '../pages/body-in-parts.ts';

const bodies = new WeakMap<Response, BodyInParts>();

/**
 * A response that is sent part by part (`sendParts`). Joining the parts takes memory outside the heap for every answer, which
 * makes the collector go through the whole heap again and again.
 */
export function responseInParts(body: BodyInParts, headers: Readonly<Record<string, string>>): Response {
  const response = new Response(null, { headers: { ...headers, 'Content-Length': String(body.length) } });
  bodies.set(response, body);
  return response;
}

/** Sends a response that is in parts; any other is given back, to be sent as a whole. */
export function sendParts(response: Response, outgoing: ServerResponse): Response {
  const body = bodies.get(response);
  if (!body) return response;
  if (outgoing.destroyed) return RESPONSE_ALREADY_SENT;
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  outgoing.cork();
  for (const part of body.parts) outgoing.write(part);
  outgoing.end();
  return RESPONSE_ALREADY_SENT;
}
