/** How many presses mean «away from here». */
const PRESSES = 3;
/** How long they may take together, milliseconds. */
const SPAN = 3_000;

/** What is known of a key that went down. */
export interface KeyPress {
  readonly key: string;
  /** The place of the key on a keyboard. Keyboards on the screen, which press Shift by themselves, have none. */
  readonly code: string;
  /** The key is being held. */
  readonly repeat: boolean;
  /** Alt, Ctrl or the system's key is held: with Shift they switch the keyboard's language. */
  readonly isChord: boolean;
  /** Somebody is writing; capital letters need Shift. */
  readonly inTextField: boolean;
  /** Milliseconds, from anywhere. */
  readonly at: number;
}

/** Counts how often Shift was pressed in a row, with no other key between. */
export class ShiftPresses {
  private times: number[] = [];

  /** Takes a key; true when it completes the sign. */
  press({ key, code, repeat, isChord, inTextField, at }: KeyPress): boolean {
    if (repeat) return false;
    if (key !== 'Shift' || !code.startsWith('Shift') || isChord || inTextField) {
      this.times = [];
      return false;
    }
    this.times = [...this.times.filter((time) => at - time <= SPAN), at];
    if (this.times.length < PRESSES) return false;
    this.times = [];
    return true;
  }
}
