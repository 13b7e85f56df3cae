import { html, LitElement, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { faultsOf, themes } from '../attributes/attributes.ts';
import { LocaleController } from '../locales/locale-controller.ts';
import { theme } from '../theme/theme.styles.ts';
import { Warnings } from '../warnings/warnings.ts';
import { neutralAddress, webAddress } from './exit-address.ts';
import { exitLink } from './exit-link.ts';
import { exitLinkStyles } from './exit-link.styles.ts';
import { PageExit } from './page-exit.ts';
import { quickExitStyles } from './quick-exit.styles.ts';

/**
 * Takes the visitor away from a page that nobody should see them on: blanks it, has the forms on it forget what was
 * written, and puts another page in its place, so that «back» does not lead here. Pressing Shift three times does the
 * same, outside text fields and on keyboards that are not on the screen. It says plainly that the history of the browser
 * stays, for no page can change that.
 *
 * Put it first in the body. A plain link inside works without JavaScript:
 * `<rk-quick-exit><a href="https://…">Leave</a></rk-quick-exit>`. The intake form has one of its own, and leaves it out
 * where the page has this one.
 *
 * @tag rk-quick-exit
 * @summary Leaves the page at once.
 *
 * @attr {string} lang - Language of the texts: `uk` or `en`. Default: that of the page, else `uk`. One per page.
 *
 * @slot - A plain link, shown until the script has loaded; its address is used when `href` is absent.
 *
 * @event {ExitEvent} rk-exit - The visitor leaves; the page is blank already. Forget what they wrote.
 *
 * @csspart exit - The link.
 *
 * @cssprop [--rk-quick-exit-layer=10] - The `z-index`.
 * @cssprop --rk-color-text - Background of the link.
 * @cssprop --rk-surface - Text of the link, an opaque colour.
 * @cssprop [--rk-font=inherit] - Typeface.
 */
export class QuickExit extends LitElement {
  static override styles = [theme, exitLinkStyles, quickExitStyles];

  /** Not decorators: what they compile to is half a kilobyte in every element. */
  static override properties: PropertyDeclarations = {
    href: {},
    theme: { reflect: true, useDefault: true },
    replacePage: { attribute: false },
  };

  /** Where to go. Default: the address of the link inside, else the government's portal, https://www.gov.ua/. */
  href: string | null | undefined;

  /** Colours: `auto` goes by the page's `color-scheme`, `light` and `dark` are always so. */
  theme: 'auto' | 'light' | 'dark' = 'auto';

  /** Replaces `location.replace`, for tests and stories. */
  replacePage: (address: string) => void = (address) => location.replace(address);

  private readonly locale = new LocaleController(this);
  private readonly warnings = new Warnings(this);
  private readonly exit = new PageExit(this, {
    address: () => this.address,
    replacePage: (address) => this.replacePage(address),
  });

  /** Where one goes, in full. */
  get address(): string {
    const named = [this.href, this.querySelector('a')?.href].find((text) => text?.trim());
    return webAddress(named ?? neutralAddress, document.baseURI) ?? neutralAddress;
  }

  /** Goes, as if the link had been used. */
  leave(): void {
    this.exit.leave();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('href') && !changed.has('theme')) return;
    for (const fault of faultsOf('theme', this.theme, themes)) this.warnings.say(fault);
    if (this.href && !webAddress(this.href, document.baseURI)) {
      this.warnings.say(`href="${this.href}" is not a web address; ${this.address} is used.`);
    }
  }

  protected override render(): TemplateResult {
    if (!this.locale.isReady)
      return html`
        <slot></slot>
      `;
    return html`
      <div lang=${this.locale.language}>${exitLink(this.address, this.exit.leave)}</div>
    `;
  }
}
