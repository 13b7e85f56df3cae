/** What {@link Refreshing} looks at and does; a document and a store on a page. */
export interface RefreshingOptions {
  /** Seconds. */
  readonly interval: number;
  /** Asks for the figure again. */
  readonly refresh: () => void;
  readonly page: Pick<Document, 'visibilityState' | 'addEventListener' | 'removeEventListener'>;
  readonly clock?: { readonly now: () => number };
}

/** Asks again every so many seconds while the page is looked at; never while it is hidden, and at once when it is late then. */
export class Refreshing {
  private readonly options: RefreshingOptions;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private due = 0;

  constructor(options: RefreshingOptions) {
    this.options = options;
    this.plan();
    options.page.addEventListener('visibilitychange', this.look);
  }

  stop(): void {
    clearTimeout(this.timer);
    this.options.page.removeEventListener('visibilitychange', this.look);
  }

  private now(): number {
    return (this.options.clock ?? Date).now();
  }

  private plan(): void {
    this.due = this.now() + this.options.interval * 1000;
    this.look();
  }

  private readonly look = (): void => {
    clearTimeout(this.timer);
    if (this.options.page.visibilityState === 'hidden') return;
    this.timer = setTimeout(
      () => {
        this.options.refresh();
        this.plan();
      },
      Math.max(0, this.due - this.now()),
    );
  };
}
