import type { Figure } from '@resilience-kit/contract';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Language } from '../locales/page-language.ts';
import { CountUp } from './count-up.ts';
import type { Warnings } from '../warnings/warnings.ts';
import { Refreshing } from './refreshing.ts';

/** What few counters are asked for, loaded only for those: their parts, counting up, and asking again from time to time. */
export { breakdown } from './breakdown.ts';
export { breakdownRules as rules } from './breakdown.styles.ts';

/** Asking more often than this helps nobody, seconds. */
const SHORTEST_INTERVAL = 10;

/** What moves by itself in one counter, while that is on the page. */
export class CounterMotion implements ReactiveController {
  private readonly host: ReactiveControllerHost & Element;
  private readonly refresh: () => void;
  private readonly warnings: Pick<Warnings, 'say'>;
  private readonly countUp = new CountUp();
  private refreshing: Refreshing | undefined;
  private seconds = 0;

  /** `refresh` asks for the figure again. */
  constructor(host: ReactiveControllerHost & Element, refresh: () => void, warnings: Pick<Warnings, 'say'>) {
    this.host = host;
    this.refresh = refresh;
    this.warnings = warnings;
    host.addController(this);
  }

  /** Asks again every so many seconds, as the attribute says; never with 0. */
  follow(seconds: number): void {
    if (Object.is(seconds, this.seconds) || !this.host.isConnected) return;
    this.seconds = seconds;
    this.refreshing?.stop();
    this.refreshing = undefined;
    const interval = seconds > 0 ? Math.max(SHORTEST_INTERVAL, seconds) : 0;
    if (interval !== seconds) this.warnings.say(`refresh="${seconds}" is not 0 and not 10 or more seconds.`);
    if (interval > 0) this.refreshing = new Refreshing({ interval, refresh: this.refresh, page: document });
  }

  /** Counts up the number of a figure that is shown. */
  count(frame: Element, figure: Figure | undefined, language: Language): void {
    const number = frame.querySelector<HTMLElement>('.number');
    // What was shown when the element was just taken away is never seen, and would be waited for until the page is closed.
    if (!figure || !number || !this.host.isConnected) return;
    const { code, value } = figure;
    if (value !== undefined) this.countUp.shown(number, { code, value }, language);
  }

  hostDisconnected(): void {
    this.seconds = 0;
    this.refreshing?.stop();
    this.countUp.stop();
  }
}
