import type { Form } from '@resilience-kit/contract';
import { type LitElement, noChange, type ReactiveController, type TemplateResult } from 'lit';
import { announce } from '../../announcer/announcer.ts';
import type { Clock } from '../../clock/clock.ts';
import { SubmittedEvent } from '../events.ts';
import type { FormView } from '../form-view.ts';
import { frameAddress, type FrameSubject, shownTheme } from './frame-address.ts';
import { framedPage, missingText, pageWithoutForm, restartedText } from './framed-page.ts';
import { framedStyles } from './framed.styles.ts';
import { type FrameMessage, type HostWord, readMessage, writeMessage } from './frame-protocol.ts';

/** How long a frame may take to say that it is ready, milliseconds, on a slow network … */
const PATIENCE = 20_000;
/** … and once its page has come, or the browser has shown something in its place. */
const PATIENCE_AFTER_LOADING = 8_000;
/** How long the frame has to forget what it keeps, milliseconds. The page is blank by then, and mostly gone. */
const LAST_MOMENT = 200;

/** The element, as far as the frame in it needs it. */
export interface FrameHost extends LitElement {
  /** The form and the organization that the page names. */
  readonly form: string;
  readonly organization: string;
  readonly clock: Clock;
}

export interface FormFrameOptions {
  /** What the page in the frame is told; asked when the frame is made, and again only when it is made anew. */
  readonly subject: () => Pick<FrameSubject, 'baseUrl' | 'language' | 'fingerprint' | 'service'>;
  /** Blanks the page around and goes. */
  readonly leave: () => void;
  /** Whether closing the page may lose something has changed. */
  readonly guard: () => void;
  /** Tells whoever builds the page. */
  readonly warn: (fault: string) => void;
}

/**
 * A frame with the form in it, as the page around it sees it. It believes the frame's own window alone, and that in little:
 * that it is ready, how tall it is, that the person leaves or has sent something.
 */
export class FormFrame implements ReactiveController {
  /** Where the form is, also for a page of its own. */
  address = '';
  state: 'waiting' | 'ready' | 'missing' = 'waiting';
  /** Another frame with each attempt. */
  attempt = 0;
  /** The page has moved the element, which begins the form anew: browsers load a frame again that is moved. */
  isRestarted = false;
  private readonly host: FrameHost;
  private form: Form | undefined;
  private readonly options: FormFrameOptions;
  private wasUsed = false;
  private cancelPatience: (() => void) | undefined;

  constructor(host: FrameHost, options: FormFrameOptions) {
    this.host = host;
    this.options = options;
    host.addController(this);
  }

  /** Shows this form; undefined: it is gone, and only what waits on the device is shown, if there is something. */
  take(form: Form | undefined): void {
    if (this.address && form?.id === this.form?.id) return;
    this.form = form;
    this.load();
    if (form && this.isSameOrigin)
      this.options.warn('the API has the origin of this page, so a frame keeps nothing from its scripts.');
  }

  /** Closing the page may lose something: the person has been in the frame, and nothing was sent since. */
  get isUsed(): boolean {
    return this.wasUsed;
  }

  /** The page around could look into the frame all the same. */
  get isSameOrigin(): boolean {
    return this.origin === location.origin;
  }

  hostConnected(): void {
    window.addEventListener('message', this.receive);
    window.addEventListener('blur', this.noticeUse);
    document.addEventListener('securitypolicyviolation', this.noticeRefusal);
    document.addEventListener('rk-exit', this.empty);
    if (this.state === 'waiting') this.wait(PATIENCE);
  }

  hostDisconnected(): void {
    window.removeEventListener('message', this.receive);
    window.removeEventListener('blur', this.noticeUse);
    document.removeEventListener('securitypolicyviolation', this.noticeRefusal);
    document.removeEventListener('rk-exit', this.empty);
    this.cancelPatience?.();
    this.isRestarted ||= this.wasUsed;
    this.wasUsed = false;
    this.state = 'waiting';
  }

  /** Other parts that are loaded later bring styles as well, and put theirs in the place of these. */
  hostUpdated(): void {
    const root = this.host.renderRoot as ShadowRoot;
    const { styleSheet } = framedStyles;
    if (styleSheet && !root.adoptedStyleSheets.includes(styleSheet))
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
  }

  /** Undefined while the form's own page is to be shown, and nothing else. */
  render(view: FormView): TemplateResult | typeof noChange | undefined {
    const { name } = view.state.phase;
    // For its last moment the frame stays as it is: one that is taken away hears nothing.
    if (name === 'exited' && this.frame) return noChange;
    if (name === 'framed') return framedPage(view, this);
    return name === 'blocked' ? pageWithoutForm(view, this) : undefined;
  }

  /** Something was loaded into the frame: the form, or the browser's own words about why not. */
  readonly loaded = (): void => {
    if (this.state === 'waiting') this.wait(PATIENCE_AFTER_LOADING);
  };

  /** Makes another frame when the form has not come. */
  readonly retry = (): void => {
    if (this.state === 'missing') this.load();
  };

  private load(): void {
    this.attempt++;
    this.address = this.currentAddress();
    this.show('waiting');
    this.wait(PATIENCE);
  }

  private currentAddress(): string {
    const { form, host } = this;
    const prefersDark = matchMedia('(prefers-color-scheme: dark)').matches;
    return frameAddress({
      ...this.options.subject(),
      form: form?.id ?? host.form,
      organization: form?.organization.id ?? host.organization,
      onlyWaiting: !form,
      theme: shownTheme(getComputedStyle(host).colorScheme, prefersDark),
    });
  }

  private get origin(): string {
    return new URL(this.address).origin;
  }

  private get frame(): HTMLIFrameElement | null {
    return this.host.shadowRoot?.querySelector('iframe') ?? null;
  }

  private wait(patience: number): void {
    this.cancelPatience?.();
    this.cancelPatience = this.host.clock.after(patience, this.giveUp);
  }

  private readonly giveUp = () => {
    if (this.state !== 'waiting' || !this.form) return;
    this.show('missing');
    announce(missingText().join(' '));
  };

  private show(state: FormFrame['state']): void {
    this.state = state;
    this.host.requestUpdate();
  }

  private readonly receive = (event: MessageEvent) => {
    const source = this.frame?.contentWindow;
    const message = readMessage(event, { source, origin: this.origin, formId: this.form?.id ?? '' });
    if (message) this.obey(message);
  };

  private obey(message: FrameMessage): void {
    switch (message.type) {
      case 'ready':
        this.becomeReady();
        break;
      case 'height':
        this.frame?.style.setProperty('block-size', `${message.height}px`);
        break;
      case 'top':
        this.bringIntoView();
        break;
      case 'exit':
        this.options.leave();
        break;
      case 'submitted':
        this.use(false);
        this.host.dispatchEvent(new SubmittedEvent(message.formId));
    }
  }

  private becomeReady(): void {
    this.cancelPatience?.();
    if (this.state === 'ready') return;
    this.show('ready');
    if (!this.isRestarted) return;
    announce(restartedText());
    this.options.warn(
      'the page moved it, so the form in it began anew and what was written is lost; moveBefore() keeps it.',
    );
  }

  /** Another page of the form begins where it can be read: not above what is in view, nor at the end of it. */
  private bringIntoView(): void {
    const { frame } = this;
    if (!frame) return;
    const { top } = frame.getBoundingClientRect();
    if (top < 0 || top > innerHeight / 2) frame.scrollIntoView({ block: 'start', behavior: 'instant' });
    // It has moved once that is drawn, which is before the frame after the next one.
    requestAnimationFrame(() => requestAnimationFrame(() => this.tell('settled')));
  }

  private tell(type: HostWord): void {
    this.frame?.contentWindow?.postMessage(writeMessage({ type }), '*');
  }

  /** Focus went from the page into the frame: that much a page is told by the browser. */
  private readonly noticeUse = () => {
    if (this.form && this.state === 'ready' && this.frame && this.host.shadowRoot?.activeElement === this.frame)
      this.use(true);
  };

  private use(wasUsed: boolean): void {
    this.wasUsed = wasUsed;
    if (wasUsed) this.isRestarted = false;
    this.options.guard();
  }

  /** The page's own policy has no place for the frame: there is nothing to wait for. */
  private readonly noticeRefusal = ({ blockedURI, effectiveDirective }: SecurityPolicyViolationEvent) => {
    if (this.form && /^(frame|child|default)-src/.test(effectiveDirective) && blockedURI.startsWith(this.origin)) {
      this.options.warn(`the page's content security policy keeps the form out: it needs frame-src ${this.origin}.`);
      this.giveUp();
    }
  };

  /**
   * The page is blank. The frame is told, as only it can delete unfinished answers that it keeps; and should the page not go,
   * the frame does.
   */
  private readonly empty = () => {
    const { frame } = this;
    this.use(false);
    this.tell('exit');
    setTimeout(() => {
      frame?.remove();
      this.host.requestUpdate();
    }, LAST_MOMENT);
  };
}
