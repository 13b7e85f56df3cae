import type { FormAnswers } from '@resilience-kit/contract';
import { draftStorage } from './draft-storage.ts';

/** Unfinished answers, and where they were left. */
export interface Draft {
  readonly answers: FormAnswers;
  readonly step: string | undefined;
}

const LIFE = 24 * 3_600_000;
/** The entry of `localStorage` with the other half of what opens a draft. */
export const DRAFT_HALF = 'rk-draft';

/**
 * Keeps unfinished answers on the device, for whoever asks for it. They are encrypted twice: with a key that the browser shows
 * to nobody, and with one that can be thrown away at once, before the page is left. Without it the rest is noise.
 */
export class DraftKeeper {
  private readonly subject: string;
  private readonly now: () => number;
  private latest: Promise<unknown> = Promise.resolve();
  private wipes = 0;

  /** `subject`: which form of which organization, at which API. */
  constructor(subject: string, now: () => number) {
    this.subject = subject;
    this.now = now;
  }

  /**
   * Whether there is a draft of this form. What is too old, or cannot be opened, is deleted, before anything is kept that
   * somebody wants to keep meanwhile. Never rejects.
   */
  find(): Promise<boolean> {
    const found = this.look();
    this.latest = found;
    return found;
  }

  private async look(): Promise<boolean> {
    try {
      const half = localStorage.getItem(DRAFT_HALF);
      // Older browsers do not tell.
      const databases = 'databases' in indexedDB ? await indexedDB.databases() : undefined;
      // Not even an empty database, where nobody wanted one.
      if (half === null && databases?.every(({ name }) => name !== 'rk-draft')) return false;
      const stored = await draftStorage.read();
      const isGood = half !== null && stored && stored.until > this.now() && stored.until <= this.now() + LIFE;
      if (isGood) return stored.subject === this.subject;
      if (stored || half !== null) await remove();
    } catch {
      // Where nothing can be read there is nothing to offer.
    }
    return false;
  }

  /** Opens the draft. Nothing when it cannot be opened; then it is deleted. */
  async open(): Promise<Draft | undefined> {
    try {
      const stored = await draftStorage.read();
      const half = await halfKey(localStorage.getItem(DRAFT_HALF) ?? '');
      if (!stored || stored.until <= this.now()) return undefined;
      const algorithm = { name: 'AES-GCM', iv: stored.nonce };
      const inner = await crypto.subtle.decrypt(algorithm, stored.key, stored.ciphertext);
      const bytes = await crypto.subtle.decrypt(algorithm, half, inner);
      return JSON.parse(new TextDecoder().decode(bytes)) as Draft;
    } catch {
      await this.wipe();
      return undefined;
    }
  }

  /**
   * Keeps a draft in the place of the one before, for another 24 hours.
   * @throws (as a rejection) when nothing can be kept here
   */
  keep(draft: Draft): Promise<void> {
    const { wipes } = this;
    const isWanted = () => wipes === this.wipes;
    const kept = this.latest.catch(() => undefined).then(() => this.write(draft, isWanted));
    this.latest = kept;
    return kept;
  }

  /** Deletes the draft: what opens it at once, and then what is left of it. Never rejects. */
  async wipe(): Promise<void> {
    this.wipes += 1;
    removeHalf();
    await this.latest.catch(() => undefined);
    await remove();
  }

  private async write(draft: Draft, isWanted: () => boolean): Promise<void> {
    if (!isWanted()) return;
    const half = localStorage.getItem(DRAFT_HALF) ?? newHalf();
    const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
    const nonce = crypto.getRandomValues(new Uint8Array(12));
    const algorithm = { name: 'AES-GCM', iv: nonce };
    const bytes = new TextEncoder().encode(JSON.stringify(draft));
    const inner = await crypto.subtle.encrypt(algorithm, await halfKey(half), bytes);
    const ciphertext = await crypto.subtle.encrypt(algorithm, key, inner);
    // Somebody left meanwhile.
    if (!isWanted()) return;
    await draftStorage.write({ subject: this.subject, until: this.now() + LIFE, key, nonce, ciphertext });
    // Only now: whoever left in between finds nothing that could be opened.
    if (isWanted()) localStorage.setItem(DRAFT_HALF, half);
  }
}

function removeHalf(): void {
  try {
    localStorage.removeItem(DRAFT_HALF);
  } catch {
    // Without storage there is none.
  }
}

async function remove(): Promise<void> {
  removeHalf();
  await draftStorage.wipe().catch(() => undefined);
}

function newHalf(): string {
  return btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32))));
}

function halfKey(half: string): Promise<CryptoKey> {
  const bytes = Uint8Array.from(atob(half), (character) => character.charCodeAt(0));
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
}
