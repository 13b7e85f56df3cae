import type { ReceivedRequest } from './listening.test.support.ts';

/** What a test that runs where nobody can listen asks the process outside that listens for it. */
export type Order = { readonly to: number } & (
  | { readonly do: 'writeHead'; readonly status: number; readonly headers: Readonly<Record<string, string>> }
  | { readonly do: 'write'; readonly bytes: string }
  | { readonly do: 'end'; readonly bytes: string }
  | { readonly do: 'destroy' | 'resetAndDestroy' | 'endSocket' }
);

/** What the process outside tells. `from` is a connection of a raw server, or an answer of an HTTP server. */
export type News =
  | { readonly listening: number }
  | ({ readonly from: number } & (
      | { readonly is: 'request'; readonly request: ReceivedRequest }
      | { readonly is: 'head'; readonly head: string }
      | { readonly is: 'connected' | 'written' | 'closed' }
    ));

/** Bytes as characters of one byte each, which is how JSON takes them. */
export function asText(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192) pieces.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return pieces.join('');
}

export function asBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
