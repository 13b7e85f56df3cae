import { html, type TemplateResult } from 'lit';
import { Block } from './block.ts';
import { entries, type Entry } from './sidebar.ts';

/**
 * Links to all stories below the titles that begin with `below`, by title: every state is a click away from where this
 * stands. They are called as in the sidebar, which is in English.
 */
export class StateLinks extends Block {
  static override properties = { below: {}, stories: { state: true } };

  declare below: string;
  declare stories: readonly Entry[];

  constructor() {
    super();
    // Fields with a value would hide what Lit makes of these.
    this.below = 'Components/';
    this.stories = [];
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
        <details lang="en" ?open=${titles.length < 3}>
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
