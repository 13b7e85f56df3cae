import { formatNumber } from '@resilience-kit/text/numbers';
import type { Language } from '../locales/page-language.ts';

/** How long a number takes to count up, milliseconds. */
const DURATION = 900;

/** The digits of a number, in whatever groups they are. */
const digits = /\d(?:[\s.,]*\d)*/;

/** The number on the way from one value to another at a part of the time, 0 to 1: fast at first, slow at the end. */
export function valueAt(from: number, to: number, time: number): number {
  return time < 1 ? Math.round(from + (to - from) * (1 - (1 - time) ** 3)) : to;
}

/**
 * Counts a number up once it is seen, where the visitor likes motion. Only what is seen moves: the sentence for screen readers
 * has the true value from the beginning, and printing or leaving ends the way at once.
 */
export class CountUp {
  private stopCurrent: (() => void) | undefined;
  private last: { code: string; value: number } | undefined;

  /** The number of a figure is shown in an element; it counts up from 0, or from what the figure said before. */
  shown(number: HTMLElement, { code, value }: { code: string; value: number }, language: Language): void {
    const from = this.last?.code === code ? this.last.value : 0;
    this.stopCurrent?.();
    this.last = { code, value };
    if (from === value || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    const final = number.textContent;
    let frame = 0;
    const stop = () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
      removeEventListener('beforeprint', stop);
      number.textContent = final;
      number.style.removeProperty('min-inline-size');
      if (this.stopCurrent === stop) this.stopCurrent = undefined;
    };
    const begin = (start: number) => {
      // As wide as it is going to be, so that nothing around it moves.
      number.style.setProperty('min-inline-size', `${number.getBoundingClientRect().width}px`);
      const step = (now: number) => {
        const time = Math.max(0, now - start) / DURATION;
        if (time >= 1) {
          stop();
          return;
        }
        number.textContent = final.replace(digits, formatNumber(valueAt(from, value, time), language));
        frame = requestAnimationFrame(step);
      };
      step(start);
    };
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        begin(performance.now());
      },
      { threshold: 0.5 },
    );
    observer.observe(number);
    addEventListener('beforeprint', stop);
    this.stopCurrent = stop;
  }

  /** Ends the way: the final number is there. */
  stop(): void {
    this.stopCurrent?.();
  }
}
