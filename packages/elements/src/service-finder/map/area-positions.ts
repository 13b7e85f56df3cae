import type { ServiceAtLocationDetail } from '@resilience-kit/contract';
import { areaCode, type Position } from './sites.ts';

/** Places whose middle is asked for, at most; services in others are counted as not on the map. */
const MOST = 60;
const AT_ONCE = 4;

interface Located {
  latitude?: number | undefined;
  longitude?: number | undefined;
}

/** Finds out where the places are that stand for services without a position of their own. Remembers what it was told. */
export class AreaPositions {
  readonly known = new Map<string, Position>();
  private readonly asked = new Set<string>();

  /** Never rejects: what cannot be had is left out. */
  async learn(
    items: readonly ServiceAtLocationDetail[],
    ask: (code: string) => PromiseLike<Located>,
    signal: AbortSignal,
  ): Promise<void> {
    const codes = new Set(items.flatMap((item) => areaCode(item) ?? []));
    const waiting = [...codes].filter((code) => !this.asked.has(code)).slice(0, MOST);
    const next = async (): Promise<void> => {
      const code = waiting.shift();
      if (code === undefined || signal.aborted) return;
      this.asked.add(code);
      try {
        const { latitude, longitude } = await ask(code);
        if (latitude !== undefined && longitude !== undefined) this.known.set(code, { latitude, longitude });
      } catch {
        // Asked for again with the next search.
        this.asked.delete(code);
      }
      return next();
    };
    await Promise.all(Array.from({ length: AT_ONCE }, next));
  }
}
