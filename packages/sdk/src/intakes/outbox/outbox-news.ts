/** How it ended: it arrived, the server had it and has deleted it, or somebody took it out here. */
export type OutboxEnd = 'received' | 'deleted' | 'discarded';

/** What tabs tell each other: that something is otherwise than before, and what became of a submission. */
export interface OutboxWord {
  /** Which submission it is about. */
  readonly submissionId?: string | undefined;
  /** How it ended, when it did. */
  readonly end?: OutboxEnd | undefined;
}

/** Between the tabs of an origin. */
export interface OutboxNews {
  /** Tells the other tabs. */
  tell(word: OutboxWord): void;
  /** What comes back ends it. */
  listen(listener: (word: OutboxWord) => void): () => void;
}

/** Over a channel of the browser; nothing where there is none. */
export function channelNews(name = 'rk-outbox'): OutboxNews | undefined {
  if (typeof BroadcastChannel !== 'function') return undefined;
  let channel: BroadcastChannel | undefined;
  return {
    tell: (word) => channel?.postMessage(word),
    listen(listener) {
      try {
        channel = new BroadcastChannel(name);
        channel.onmessage = ({ data }: MessageEvent<OutboxWord>) => listener(data);
      } catch {
        // Where cookies are refused, some browsers refuse this too. Each tab finds out by itself.
      }
      return () => {
        channel?.close();
        channel = undefined;
      };
    },
  };
}
