/** What a key does to the list below the search field. */
export interface Entered {
  readonly action?: 'open' | 'close' | 'accept';
  /** The line to go to: -1 is the text itself; with `open` it is the last line. */
  readonly move?: number;
  /** The key does nothing else. */
  readonly handled: boolean;
}

interface Lines {
  /** The line with the mark, -1 for none. */
  readonly active: number;
  /** How many lines are shown; 0 when the list is closed. */
  readonly count: number;
}

type Key = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey'>;

/** What a key means by the ARIA pattern of a combobox; nothing for keys that go to the text. */
export function enter({ key, altKey, ctrlKey, metaKey }: Key, { active, count }: Lines): Entered | undefined {
  if (ctrlKey || metaKey) return undefined;
  const isOpen = count > 0;
  switch (key) {
    case 'ArrowDown':
      if (altKey) return isOpen ? { handled: true } : { action: 'open', handled: true };
      // Behind the last line comes the text again, then the first.
      return isOpen
        ? { move: active + 1 < count ? active + 1 : -1, handled: true }
        : { action: 'open', move: 0, handled: true };
    case 'ArrowUp':
      if (altKey) return isOpen ? { action: 'close', handled: true } : undefined;
      return isOpen
        ? { move: active >= 0 ? active - 1 : count - 1, handled: true }
        : { action: 'open', move: -1, handled: true };
    case 'Enter':
      return active >= 0 ? { action: 'accept', handled: true } : { action: 'close', handled: false };
    case 'Escape':
      // A closed list leaves the key to the field, which empties itself.
      return isOpen ? { action: 'close', handled: true } : undefined;
    case 'Tab':
      return { action: 'close', handled: false };
    case 'Home':
    case 'End':
    case 'ArrowLeft':
    case 'ArrowRight':
      return isOpen ? { move: -1, handled: false } : undefined;
    default:
      return undefined;
  }
}
