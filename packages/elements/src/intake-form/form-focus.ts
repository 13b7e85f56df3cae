import type { FormPhase } from './form-state.ts';

/**
 * Where focus goes when the person comes from one place to another: to the heading of a new page, to the summary of what
 * is wrong with this one. Nowhere when the form appears by itself, for focus belongs to whatever the person is doing.
 */
export function focusAfter(former: FormPhase, phase: FormPhase): string | undefined {
  if (phase.name === 'step' && phase.faults.length > 0) {
    return former.name === 'step' && former.faults === phase.faults ? undefined : '#summary';
  }
  const [from, to] = [pageOf(former), pageOf(phase)];
  return from && to && from !== to ? heading : undefined;
}

const heading = '#page-heading';

/** The page that a phase has, when it is one that the person came to. */
function pageOf(phase: FormPhase): string | undefined {
  switch (phase.name) {
    case 'loading':
    case 'blocked':
    case 'framed':
    case 'exited':
      return undefined;
    case 'step':
      return `step ${phase.step}`;
    case 'sealing':
    case 'queued':
    case 'needs_attention':
      // The same page from encrypting to the answer; its changes are announced.
      return 'sending';
    default:
      return phase.name;
  }
}

/** Keeps keyboard focus where the person expects it when what had it goes away. */
export class FormFocus {
  /** How focus is moved: in a frame without scrolling, which is for the page around. */
  declare options: FocusOptions | undefined;
  private readonly host: HTMLElement;
  private focused: Element | null = null;
  private target: string | undefined;

  constructor(host: HTMLElement) {
    this.host = host;
  }

  /** Asks for focus to go to an element once it is rendered. */
  moveTo(selector: string): void {
    this.target = selector;
  }

  /** Before rendering: notes what has focus. */
  remember(): void {
    this.focused = this.host.shadowRoot?.activeElement ?? null;
  }

  /** After rendering: moves focus where it was asked to go, or away from what is gone. */
  restore(): void {
    const root = this.host.shadowRoot;
    if (!root) return;
    const { target } = this;
    this.target = undefined;
    const lost = this.focused && !this.focused.isConnected ? heading : undefined;
    const selector = target ?? lost;
    if (selector) root.querySelector<HTMLElement>(selector)?.focus(this.options);
  }
}
