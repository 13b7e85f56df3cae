import type { SnapshotContents, SnapshotFile, SnapshotKind, SnapshotManifest } from '@resilience-kit/contract';
import { apiErrorFor } from '../errors/api-error.ts';
import { ConnectionError, ResilienceError, TimeoutError } from '../errors/resilience-error.ts';
import { UnexpectedAnswerError } from '../errors/unexpected-answer-error.ts';

/** The layout that this version reads; `SNAPSHOT_FORMAT` of the contract, whose schemas do not belong into a page. */
const FORMAT = 1;
/** How long one file may take, milliseconds. */
const TIMEOUT = 30_000;

/** Gets a file: the platform's `fetch`, or one of yours. */
export type SnapshotFetch = (request: Request) => Promise<Response>;

/** Which file of a kind. */
type Choice = Pick<SnapshotFile, 'language' | 'part' | 'first'>;

/**
 * The files of a snapshot. Each is fetched when it is first asked for, once, and checked against the hash in the manifest;
 * one that could not be had is asked for again the next time.
 */
export class FileStore {
  readonly #url: URL;
  readonly #fetch: SnapshotFetch;
  readonly #loaded = new Map<string, Promise<unknown>>();
  #manifest: Promise<SnapshotManifest> | undefined;

  constructor(url: URL, fetch: SnapshotFetch) {
    this.#url = url;
    this.#fetch = fetch;
  }

  manifest(): Promise<SnapshotManifest> {
    const asked = (this.#manifest ??= this.#loadManifest());
    asked.catch(() => {
      if (this.#manifest === asked) this.#manifest = undefined;
    });
    return asked;
  }

  /** What is in the file of a kind. */
  async load<Kind extends SnapshotKind>(kind: Kind, choice: Choice = {}): Promise<SnapshotContents[Kind]> {
    const { files } = await this.manifest();
    const wanted = Object.entries(choice);
    const file = files.find(
      (candidate) =>
        candidate.kind === kind && wanted.every(([name, value]) => candidate[name as keyof SnapshotFile] === value),
    );
    if (!file) {
      throw new UnexpectedAnswerError(`${this.#url.href} names no file of the kind ${kind}. Make the snapshot again.`, {
        reason: 'shape',
        status: 200,
      });
    }
    return this.#loadOnce(file) as Promise<SnapshotContents[Kind]>;
  }

  #loadOnce(file: SnapshotFile): Promise<unknown> {
    const known = this.#loaded.get(file.path);
    if (known) return known;
    const asked = this.#loadFile(file);
    this.#loaded.set(file.path, asked);
    asked.catch(() => this.#loaded.delete(file.path));
    return asked;
  }

  async #loadFile({ path, sha256 }: SnapshotFile): Promise<unknown> {
    const url = new URL(path, this.#url);
    // A manifest may name files beside it and nothing else.
    if (url.origin !== this.#url.origin || path.includes('/'))
      throw unexpected(this.#url, 'names files elsewhere', 200);
    const { bytes, status } = await this.#get(url);
    const hash = await sha256Of(bytes);
    if (hash !== undefined && hash !== sha256) {
      throw new UnexpectedAnswerError(
        `${url.href} is not the file that the manifest names: its SHA-256 is ${hash}. Nothing of it was used. ` +
          'Copy the snapshot again, and see that nothing on the way changes JSON files.',
        { reason: 'mismatch', status },
      );
    }
    return parsed(bytes, url, status);
  }

  async #loadManifest(): Promise<SnapshotManifest> {
    const { bytes, status } = await this.#get(this.#url);
    const manifest = parsed(bytes, this.#url, status) as Partial<SnapshotManifest> | null;
    if (!Array.isArray(manifest?.files) || !Array.isArray(manifest.languages)) {
      throw unexpected(this.#url, 'is no manifest of a snapshot', status);
    }
    if ((manifest.format as number | undefined) !== FORMAT) {
      throw unexpected(this.#url, `has the format ${manifest.format}, and this version reads ${FORMAT}`, status);
    }
    return manifest as SnapshotManifest;
  }

  async #get(url: URL): Promise<{ bytes: ArrayBuffer; status: number }> {
    const request = `GET ${url.href}`;
    const signal = AbortSignal.timeout(TIMEOUT);
    try {
      const response = await this.#fetch(new Request(url, { credentials: 'omit', signal }));
      const { status, headers } = response;
      if (!response.ok) {
        throw apiErrorFor({
          status,
          headers,
          body: undefined,
          request,
          requestId: undefined,
          retryAfter: undefined,
          forOneRecord: false,
        });
      }
      return { bytes: await response.arrayBuffer(), status };
    } catch (cause) {
      if (cause instanceof ResilienceError) throw cause;
      if (signal.aborted) {
        throw new TimeoutError(`${request}: not there within ${TIMEOUT / 1000} s. Try again.`, { cause });
      }
      const offline = (globalThis as { navigator?: Partial<Navigator> }).navigator?.onLine === false;
      throw new ConnectionError(
        offline
          ? `${request}: this device is offline. Try again when the network is back.`
          : `${request}: no connection. Check the network and the address; in a page also CORS and ` +
              'Content-Security-Policy (`connect-src`).',
        { cause, offline },
      );
    }
  }
}

function unexpected(url: URL, what: string, status: number): UnexpectedAnswerError {
  return new UnexpectedAnswerError(`${url.href} ${what}. Nothing of it was used.`, { reason: 'shape', status });
}

function parsed(bytes: ArrayBuffer, url: URL, status: number): unknown {
  const text = new TextDecoder().decode(bytes);
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    const isHtml = text.trimStart().startsWith('<');
    throw new UnexpectedAnswerError(
      `${url.href} is ${isHtml ? 'a web page, not data: sign in to the network, or check the address' : 'no JSON'}.`,
      { cause, reason: isHtml ? 'html' : 'not_json', status },
    );
  }
}

/** Undefined on pages without HTTPS, where browsers do not work out hashes; nor would one be worth anything there. */
async function sha256Of(bytes: ArrayBuffer): Promise<string | undefined> {
  const { subtle } = globalThis.crypto as { subtle?: SubtleCrypto };
  if (!subtle) return undefined;
  const hash = new Uint8Array(await subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
