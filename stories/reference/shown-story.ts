import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { pageLanguage, toolbarSays } from '../documentation-pages/page-language.ts';
import { Block } from './block.ts';
import { entries, type Entry } from './sidebar.ts';

/** No taller than this, so that one state does not push all others off the page, CSS pixels. */
const tallest = 640;

/** What of the toolbar a page around a story has; those of the brand are too many characters for an address. */
const passedOn = ['locale', 'theme', 'scheme', 'contrast', 'motion', 'direction', 'fault'];

const words = {
  uk: { open: 'Відкрити стан', wait: 'Стан завантажується' },
  en: { open: 'Open the state', wait: 'The state is loading' },
};

/**
 * A story within a page of the documentation, as a page of its own with what the toolbar says, and as high as it needs to be.
 * It comes when somebody scrolls to it.
 */
class ShownStory extends Block {
  static override properties = { story: {}, entry: { state: true } };

  declare story: string;
  declare entry: Entry | undefined;

  constructor() {
    super();
    // Fields with a value would hide what Lit makes of these.
    this.story = '';
    this.entry = undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void entries().then((all) => (this.entry = all.find(({ id }) => id === this.story)));
  }

  override render(): TemplateResult {
    const text = words[pageLanguage()];
    if (!this.entry) {
      return html`
        <p>${text.wait}…</p>
      `;
    }
    const { title, name } = this.entry;
    const shown = `${title.split('/').at(-1) ?? ''}: ${name}`;
    const globals = passedOn.map((global) => `${global}:${String(toolbarSays()[global])}`).join(';');
    return html`
      <figure style="margin: 1.5rem 0; border: 1px solid #d5dbe0; border-radius: 0.5rem; overflow: hidden">
        <iframe
          title=${shown}
          loading="lazy"
          src=${`iframe.html?viewMode=story&id=${this.story}&globals=${globals}`}
          style="display: block; inline-size: 100%; block-size: 20rem; border: 0"
          ${ref(this.watch)}
        ></iframe>
        <figcaption
          style="padding: 0.5rem 1rem; border-block-start: 1px solid #d5dbe0; font: 0.875rem/1.5 'Nunito Sans', system-ui, sans-serif"
        >
          ${text.open}:
          <a href="./?path=/story/${this.story}" target="_top" lang="en">${shown}</a>
        </figcaption>
      </figure>
    `;
  }

  private readonly watch = (frame?: Element) => {
    if (frame instanceof HTMLIFrameElement) frame.addEventListener('load', () => follow(frame));
  };
}

/** Keeps a frame as high as what it shows. */
function follow(frame: HTMLIFrameElement): void {
  const root = frame.contentDocument?.querySelector('#storybook-root');
  if (!root) return;
  const fit = () => {
    const { bottom } = root.getBoundingClientRect();
    if (bottom > 0) frame.style.blockSize = `${Math.min(tallest, Math.ceil(bottom) + 16)}px`;
  };
  new ResizeObserver(fit).observe(root);
  fit();
}

customElements.define('story-shown', ShownStory);
