/**
 * All that passes between a form in a frame and the page around it, in this direction. Never a value, a key or the name of a
 * step: a page that has the form in a frame learns that it is there, how tall it is, and what came of it. In the other direction
 * there are the two words of {@link HostWord}.
 */
export type FrameMessage =
  /** The form can be used. */
  | { readonly type: 'ready' }
  /** How tall it is, CSS pixels. */
  | { readonly type: 'height'; readonly height: number }
  /** Its top is to be brought into view: another page of it is shown. */
  | { readonly type: 'top' }
  /** The person leaves in a hurry; the frame is blank already. */
  | { readonly type: 'exit' }
  /** A request was sent and acknowledged. */
  | { readonly type: 'submitted'; readonly formId: string };

/**
 * What the page around says to a frame:
 * - `exit`: the person leaves by the page around;
 * - `settled`: the frame is as tall as it asked to be, and where it stays.
 */
export type HostWord = 'exit' | 'settled';

/** Marks the messages as ours, in this version of what they mean. */
const PROTOCOL = 'resilience-kit-intake-1';
/** Heights are told in steps of this many CSS pixels: by single pixels they would tell more of what is shown. */
const STEP = 32;
/** The tallest frame, CSS pixels. What does not fit is scrolled inside it. */
const TALLEST = 16_384;

/** What is known of a message that came to the page. */
export interface ReceivedMessage {
  readonly data: unknown;
  readonly source: unknown;
  readonly origin: string;
}

/** Which frame is listened to, and what may be shown in it. */
export interface ExpectedSender {
  /** The window of the frame; nothing is believed while there is none. */
  readonly source: unknown;
  readonly origin: string;
  readonly formId: string;
}

export function writeMessage(message: FrameMessage | { readonly type: HostWord }): object {
  return { protocol: PROTOCOL, ...message };
}

/** What the page around says; undefined when it says nothing of ours, and for whatever anybody else says. */
export function readHostWord({ data, source }: Omit<ReceivedMessage, 'origin'>, parent: unknown): HostWord | undefined {
  if (source !== parent || typeof data !== 'object' || data === null) return undefined;
  const { protocol, type } = data as Readonly<Record<string, unknown>>;
  return protocol === PROTOCOL && (type === 'exit' || type === 'settled') ? type : undefined;
}

/** The message, when it is one, comes from the frame's own window, and that shows a page of the expected origin. */
export function readMessage(
  { data, source, origin }: ReceivedMessage,
  expected: ExpectedSender,
): FrameMessage | undefined {
  if (!expected.source || source !== expected.source || origin !== expected.origin) return undefined;
  if (typeof data !== 'object' || data === null) return undefined;
  const { protocol, type, height, formId } = data as Readonly<Record<string, unknown>>;
  if (protocol !== PROTOCOL) return undefined;
  switch (type) {
    case 'ready':
    case 'top':
    case 'exit':
      return { type };
    case 'height':
      return isHeight(height) ? { type, height } : undefined;
    case 'submitted':
      return formId === expected.formId ? { type, formId: expected.formId } : undefined;
    default:
      return undefined;
  }
}

/** The height to tell of content that is so many CSS pixels tall. */
export function toldHeight(pixels: number): number {
  return Math.min(Math.max(Math.ceil(pixels / STEP) * STEP, STEP), TALLEST);
}

function isHeight(height: unknown): height is number {
  return Number.isInteger(height) && (height as number) >= STEP && (height as number) <= TALLEST;
}
