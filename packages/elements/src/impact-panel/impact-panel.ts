import { figureAttributes, FigureElement } from '../figure-element/figure-element.ts';
import { reflectAttributes } from '../figure-element/reflected-attributes.ts';
import { FailureEvent } from '../events/failure-event.ts';
import { breakdown } from '../impact-counter/breakdown.ts';
import { breakdownRules } from '../impact-counter/breakdown.styles.ts';
import { wordsOf } from '../impact-counter/figure-wording.ts';
import { troubleRules } from '../impact-counter/counter-troubles.styles.ts';
import * as troubles from '../impact-counter/counter-troubles.ts';
import { impactCounterStyles } from '../impact-counter/impact-counter.styles.ts';
import { importAgain } from '../importing/import-again.ts';
import { useLaterTexts } from '../locales/localization.ts';
import type { Sources } from '../snapshot-source/snapshot-source.ts';
import { themeRules } from '../theme/theme-rules.ts';
import { FiguresEvent } from './events.ts';
import { pictureRules } from '../state-pictures/state-picture.rules.ts';
import { impactPanelStyles } from './impact-panel.styles.ts';
import { type FigureFinder, panelFigures } from './panel-figures.ts';
import type * as laterParts from './panel-later.ts';
import { panelFaults, type PanelQuestion, questionOf } from './panel-question.ts';
import { type PanelState, PanelStore } from './panel-store.ts';
import { panel } from './panel.ts';
import { serverCsv } from './server-csv.ts';

const loadLaterParts = importAgain(() => import('./panel-later.ts'), import.meta.url);

/**
 * Several published results on one sheet, each as it is qualified and with all that makes it true: its parts with what they leave
 * out, how it went from period to period, what it is measured against. As charts or as a table, and as a file.
 *
 * @tag rk-impact-panel
 * @summary Shows several figures with their parts, their trend, a table and a file.
 *
 * @attr {string} figures - Codes or identifiers of figures, separated by commas, in the order in which they are shown.
 * @attr {string} indicator - Without `figures`: all figures of the indicator with this code.
 * @attr {string} place - Without `figures`: all figures of this place and what is in it, a KATOTTG code (`UA` and 17 digits).
 * @attr {string} organization - Without `figures`: all figures of the work of this organization, by its identifier.
 * @attr {string} api - The address of the API. Default: `configure({ api })`, `data-api` of the loader, `<meta name="resilience-kit-api">`.
 * @attr {string} snapshot - The address of the `manifest.json` of a snapshot: it answers when the API cannot be reached, and alone when no API is named.
 * @attr {boolean} server-csv - Also links to the API's own file with the figures. For `indicator`, `place` and `organization`.
 * @attr {'auto' | 'light' | 'dark'} [theme=auto] - Colours: `auto` goes by the page's `color-scheme`, `light` and `dark` are always so.
 * @attr {number} [heading-level=3] - Level of the figures' headings, 1 to 6.
 * @attr {string} lang - Language of the texts and of the data: `uk` or `en`. Default: that of the page, else `uk`. One per page.
 *
 * @slot - The figures as the page knows them, in words: shown without JavaScript, before they are there, and when they cannot be loaded.
 *
 * @event {FiguresEvent} rk-figures - Figures are shown: `figures`.
 * @event {FailureEvent} rk-error - The figures could not be loaded: `error`. The element shows it by itself.
 *
 * @csspart frame - Everything.
 * @csspart tools - What can be done with all figures.
 * @csspart figures - All figures.
 * @csspart heading - The name of what is measured.
 * @csspart amount - Qualifier, number and unit.
 * @csspart number - The number alone.
 * @csspart unit - The unit alone.
 * @csspart breakdown - The parts of a figure.
 * @csspart trend - A figure from period to period.
 * @csspart table - The table.
 * @csspart facts - Source, date, organization and donors.
 * @csspart source - The link to the source.
 *
 * @cssprop [--rk-impact-panel-min-height=26em] - Height reserved before the figures are there.
 * @cssprop [--rk-radius=0.75em] - Corners of the sheet.
 * @cssprop --rk-accent - Numbers, links, focus rings, bars. The other colours follow from it and from the surface, and can be read whatever it is.
 * @cssprop --rk-surface - Background, an opaque colour.
 * @cssprop [--rk-font=inherit] - Typeface.
 * @cssprop [--rk-density=1] - How much room there is around and between things, 0.75 to 1.5.
 * @cssprop --rk-color-text - Text. All colours are in `tokens.css`.
 */
export class ImpactPanel extends FigureElement<PanelState, FigureFinder> {
  static override readonly rules =
    themeRules + impactCounterStyles + troubleRules + breakdownRules + pictureRules + impactPanelStyles;
  static readonly observedAttributes = reflectAttributes(this, {
    ...figureAttributes,
    figures: '',
    indicator: '',
    place: '',
    organization: '',
    'server-csv': false,
    'heading-level': 3,
  });

  /** Codes or identifiers of figures, separated by commas, in the order in which they are shown. */
  declare figures: string;

  /** Without `figures`: all figures of the indicator with this code. */
  declare indicator: string;

  /** Without `figures`: all figures of this place and what is in it, a KATOTTG code. */
  declare place: string;

  /** Without `figures`: all figures of the work of this organization, by its identifier. */
  declare organization: string;

  /** Also links to the API's own file with the figures. */
  declare serverCsv: boolean;

  private baseUrl = '';
  private isTable = false;
  private later: typeof laterParts | undefined;
  private laterUnderWay: Promise<typeof laterParts | undefined> | undefined;

  constructor() {
    super(new PanelStore(), 'no figures are named: set `figures`, `indicator`, `place` or `organization`.');
  }

  /** What is shown, as plain data. */
  get panelState(): PanelState {
    return this.store.state;
  }

  protected get question(): PanelQuestion | undefined {
    return questionOf(this);
  }

  protected get faults(): readonly string[] {
    return panelFaults(this);
  }

  protected sourceOf(sources: Sources): FigureFinder {
    this.baseUrl = sources.baseUrl;
    return panelFigures(sources);
  }

  protected override update(): void {
    super.update();
    const { isTable, toggleTable, download, copy } = this;
    const own = {
      // Not sooner: the first format of a page takes long.
      today: this.store.state.figures ? this.today : '',
      breakdown,
      wordsOf,
      troubles,
      isTable,
      table: this.later?.table,
      serverCsv: this.serverCsv ? serverCsv(this.baseUrl, this.store.state.question) : undefined,
      toggleTable,
      download,
      copy,
    };
    this.render(own, panel);
  }

  private readonly toggleTable = () => {
    this.isTable = !this.isTable;
    this.requestUpdate();
    void this.loadLater();
  };

  private readonly download = () => {
    void this.loadLater().then((later) => {
      const { figures = [] } = this.store.state;
      const content = later && new Blob([later.csvOf(figures)], { type: 'text/csv;charset=utf-8' });
      if (content) later.saveFile(content, `figures-${this.today}.csv`);
    });
  };

  private readonly copy = () => {
    void this.loadLater().then(async (later) => later?.announce(await later.copyTable(this.frame)));
  };

  /** What makes the table and the file. Never rejects: without it the charts stay, and the next try may succeed. */
  private loadLater(): Promise<typeof laterParts | undefined> {
    this.laterUnderWay ??= Promise.all([loadLaterParts(), useLaterTexts()]).then(
      ([later]) => {
        this.addRules(later.tableRules);
        this.requestUpdate();
        return (this.later = later);
      },
      (error: unknown) => {
        this.laterUnderWay = undefined;
        this.isTable = false;
        this.requestUpdate();
        this.dispatchEvent(new FailureEvent(error));
        return undefined;
      },
    );
    return this.laterUnderWay;
  }

  protected heard({ figures, missing = [] }: PanelState, former: PanelState): void {
    // Each is said once.
    for (const code of missing) this.warnings.say(`"${code}" is not known to the API.`);
    if (figures && figures !== former.figures) this.tell(new FiguresEvent(figures));
  }
}
