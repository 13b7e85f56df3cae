import { isOverdue } from '@resilience-kit/text/numbers';
import { figureAttributes, FigureElement } from '../figure-element/figure-element.ts';
import { reflectAttributes } from '../figure-element/reflected-attributes.ts';
import { importAgain } from '../importing/import-again.ts';
import { useLaterTexts } from '../locales/localization.ts';
import type { Sources } from '../snapshot-source/snapshot-source.ts';
import { themeRules } from '../theme/theme-rules.ts';
import { card } from './card.ts';
import { attributeFaults, usableFigure } from './counter-attributes.ts';
import { counterFigures } from './counter-figures.ts';
import type * as laterParts from './counter-later.ts';
import { type CounterState, CounterStore, type FigureRetriever } from './counter-store.ts';
import type { WordsOf } from './counter-view.ts';
import type * as rareParts from './counter-rarely.ts';
import { FigureEvent } from './events.ts';
import { impactCounterStyles } from './impact-counter.styles.ts';
import { inline } from './inline.ts';

/** What few counters need, by the name under which it is kept. */
interface Parts {
  later: typeof laterParts;
  rarely: typeof rareParts;
}

const loaders: { readonly [Name in keyof Parts]: () => Promise<Parts[Name]> } = {
  later: importAgain(() => import('./counter-later.ts'), import.meta.url),
  rarely: importAgain(() => import('./counter-rarely.ts'), import.meta.url),
};

/** The words that came with a figure. */
const given: WordsOf = ({ in_words: words = { as_of: '' } }) => words;

/**
 * One published result with everything that makes it true: the number with its qualifier and unit, the period, the place,
 * the source and the day to which it holds.
 *
 * @tag rk-impact-counter
 * @summary Shows one figure with its period, place and source.
 *
 * @attr {string} figure - The code of the figure, `donetsk-2025-h1-consultations`, or its identifier.
 * @attr {string} api - The address of the API. Default: `configure({ api })`, `data-api` of the loader, `<meta name="resilience-kit-api">`.
 * @attr {string} snapshot - The address of the `manifest.json` of a snapshot: it answers when the API cannot be reached, and alone when no API is named.
 * @attr {'auto' | 'light' | 'dark'} [theme=auto] - Colours: `auto` goes by the page's `color-scheme`, `light` and `dark` are always so.
 * @attr {'card' | 'inline'} [layout=card] - `card` stands by itself, `inline` goes into a sentence.
 * @attr {boolean} breakdown - Shows the parts of the figure too, and what they leave out. For the card.
 * @attr {boolean} count-up - Counts the number up once it is seen, where the visitor likes motion. For the card.
 * @attr {number} [refresh=0] - Asks again every so many seconds, 10 or more, while the page is looked at. 0: never.
 * @attr {number} [heading-level=2] - Level of the card's heading, 1 to 6.
 * @attr {string} lang - Language of the texts and of the data: `uk` or `en`. Default: that of the page, else `uk`. One per page.
 *
 * @slot - The figure as the page knows it, in words: shown without JavaScript, before the figure is there, and when it cannot be loaded.
 *
 * @event {FigureEvent} rk-figure - A figure is shown: `figure`.
 * @event {FailureEvent} rk-error - The figure could not be loaded: `error`. The element shows it by itself.
 *
 * @csspart frame - Everything.
 * @csspart heading - The name of what is measured.
 * @csspart amount - Qualifier, number and unit.
 * @csspart number - The number alone.
 * @csspart unit - The unit alone.
 * @csspart breakdown - The parts of the figure.
 * @csspart facts - Source, date, organization and donors.
 * @csspart source - The link to the source.
 *
 * @cssprop [--rk-impact-counter-min-height=20.5em] - Height reserved for the card before its figure is there; more with a breakdown.
 * @cssprop [--rk-radius=0.75em] - Corners of the card.
 * @cssprop --rk-accent - Links, focus rings, bars. The other colours follow from it and from the surface, and can be read whatever it is.
 * @cssprop --rk-surface - Background, an opaque colour.
 * @cssprop [--rk-font=inherit] - Typeface.
 * @cssprop --rk-color-text - Text. All colours are in `tokens.css`.
 */
export class ImpactCounter extends FigureElement<CounterState, FigureRetriever> {
  static override readonly rules = themeRules + impactCounterStyles;
  static readonly observedAttributes = reflectAttributes(this, {
    ...figureAttributes,
    figure: '',
    layout: 'card',
    breakdown: false,
    'count-up': false,
    refresh: 0,
    'heading-level': 2,
  });

  /** The code of the figure, `donetsk-2025-h1-consultations`, or its identifier. */
  declare figure: string;

  /** `card` stands by itself, `inline` goes into a sentence. */
  declare layout: 'card' | 'inline';

  /** Shows the parts of the figure too, and what they leave out. For the card. */
  declare breakdown: boolean;

  /** Counts the number up once it is seen, where the visitor likes motion. For the card. */
  declare countUp: boolean;

  /** Asks again every so many seconds, 10 or more, while the page is looked at. 0: never. */
  declare refresh: number;

  private readonly parts: Partial<Parts> = {};
  private readonly underWay: Partial<Record<keyof Parts, Promise<unknown> | undefined>> = {};
  private motion: laterParts.CounterMotion | undefined;

  constructor() {
    super(new CounterStore(), 'no figure is named: set `figure`.');
  }

  /** What is shown, as plain data. */
  get counterState(): CounterState {
    return this.store.state;
  }

  protected get question(): string | undefined {
    return usableFigure(this.figure) || undefined;
  }

  protected get faults(): readonly string[] {
    return attributeFaults(this);
  }

  protected sourceOf(sources: Sources): FigureRetriever {
    return counterFigures(sources);
  }

  protected override update(): void {
    super.update();
    const { breakdown, countUp, refresh } = this;
    const { figure, problem, missing, loading } = this.store.state;
    const later = breakdown || countUp || refresh ? this.needed('later') : undefined;
    if (later) this.motion ??= new later.CounterMotion(this, () => this.store.refresh(), this.warnings);
    this.motion?.follow(refresh);
    // Not sooner: the first format of a page takes long.
    const today = figure?.review_after ? this.today : '';
    const hasWords = !figure || Boolean(figure.in_words && this.isInLanguage);
    const isTroubled = problem ?? missing ?? (figure && (figure.status === 'restated' || isOverdue(figure, today)));
    // The words in another language come with the answer that is under way.
    const isSayable = hasWords || loading;
    const troubles = isTroubled || !isSayable ? this.needed('rarely') : this.parts.rarely;
    const wordsOf = hasWords ? given : troubles?.wordsOf;
    // What is there stays until the figure can be said.
    if (!wordsOf) return;
    const own = {
      today,
      isInline: this.layout === 'inline',
      wordsOf,
      breakdown: breakdown ? later?.breakdown : undefined,
      troubles,
      motion: countUp ? this.motion : undefined,
    };
    const shown = this.render(own, (view) => (view.isInline ? inline(view) : card(view)));
    shown?.motion?.count(this.frame, figure, shown.language);
  }

  /**
   * What this counter is asked for beyond its figure, once it is loaded. The browser tells of what it could not load; the next update
   * tries again.
   */
  private needed<Name extends keyof Parts>(name: Name): Parts[Name] | undefined {
    this.underWay[name] ??= Promise.all([loaders[name](), useLaterTexts()]).then(
      ([part]) => {
        this.addRules(part.rules);
        this.parts[name] = part;
        this.requestUpdate();
      },
      () => (this.underWay[name] = undefined),
    );
    return this.parts[name];
  }

  protected heard({ figure, missing, question = '' }: CounterState, former: CounterState): void {
    if (missing) this.warnings.say(`figure="${question}" is not known to the API.`);
    if (figure && figure !== former.figure) this.tell(new FigureEvent(figure));
  }
}
