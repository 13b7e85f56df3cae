import { html, LitElement, type TemplateResult } from 'lit';

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly name: string;
  readonly type: 'story' | 'docs';
  readonly tags?: readonly string[];
}

let index: Promise<readonly Entry[]> | undefined;

/** What is in the sidebar, as Storybook tells it. */
async function entries(): Promise<readonly Entry[]> {
  index ??= fetch('./index.json')
    .then((response) => response.json() as Promise<{ entries: Record<string, Entry> }>)
    .then((told) => Object.values(told.entries).filter(({ tags = [] }) => tags.includes('dev')));
  return index;
}

/**
 * Links to all stories below the titles that begin with `below`, by title: every state is a click away from where this
 * stands.
 */
export class StateLinks extends LitElement {
  static override properties = { below: {}, stories: { state: true } };

  declare below: string;
  declare stories: readonly Entry[];

  constructor() {
    super();
    // Fields with a value would hide what Lit makes of these.
    this.below = 'Components/';
    this.stories = [];
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void entries().then(
      (all) => (this.stories = all.filter(({ type, title }) => type === 'story' && this.isBelow(title))),
    );
  }

  override render(): TemplateResult[] {
    const titles = [...new Set(this.stories.map(({ title }) => title))];
    return titles.map((title) => {
      const stories = this.stories.filter((story) => story.title === title);
      return html`
        <details ?open=${titles.length < 3}>
          <summary style="font: 600 0.875rem/2 'Nunito Sans', system-ui, sans-serif">
            ${title.split('/').at(-1)}: ${stories.length}
          </summary>
          <p>
            ${stories.map(
              ({ id, name }, position) => html`
                ${position > 0 ? ' · ' : ''}
                <a href="./?path=/story/${id}" target="_top">${name}</a>
              `,
            )}
          </p>
        </details>
      `;
    });
  }

  private isBelow(title: string): boolean {
    return title === this.below || title.startsWith(this.below.endsWith('/') ? this.below : `${this.below}:`);
  }
}

customElements.define('story-states', StateLinks);
