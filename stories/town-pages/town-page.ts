import { configure } from '@resilience-kit/elements';
import type { StoryObj } from '@storybook/web-components-vite';
import siteStyles from '../../examples/portal/site/site.css?inline';
import emblem from '../../examples/portal/site/images/emblem.svg?url';
import { demoAddress, demoClock, serveDemo } from '../demo-api/demo-api.ts';
import { stateStory, type StateStoryOptions } from '../state-story/state-story.ts';

/** The demo site of `npm start`, as its files are. */
const files = {
  ...import.meta.glob<string>('../../examples/portal/layouts/*.html', {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
  ...import.meta.glob<string>('../../examples/portal/site/**/*.html', {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
};

type Language = 'uk' | 'en';

interface TownPageOptions extends StateStoryOptions {
  /** What is there when the page is as it is to be looked at: selectors of elements, each with one within it. */
  readonly until: Readonly<Record<string, string>>;
  /** Before the elements are on the page. */
  readonly prepare?: (page: HTMLElement) => void;
}

/** The story of one page of a town's site, with the elements on it pasted as a webmaster pastes them. */
export function townPage(name: string, { until, prepare, ...rest }: TownPageOptions): StoryObj {
  return stateStory(
    async (canvas, globals) => {
      const language: Language = globals['locale'] === 'en' ? 'en' : 'uk';
      const page = pageOf(name, language);
      for (const element of page.querySelectorAll<HTMLElement>('*')) {
        if (!element.localName.startsWith('rk-')) continue;
        if ('clock' in element) Object.assign(element, { clock: demoClock });
        if ('replacePage' in element) Object.assign(element, { replacePage: () => undefined });
      }
      prepare?.(page);
      canvas.append(page);
      if (globals['fault'] !== 'none') return page;
      for (const [element, within] of Object.entries(until)) {
        while (!page.querySelector(element)?.shadowRoot?.querySelector(within)) {
          await new Promise((resolve) => requestAnimationFrame(resolve));
        }
      }
      return page;
    },
    {
      beforeEach: ({ globals }) => {
        const undress = dressPage(String(globals['scheme']));
        configure({ api: demoAddress });
        const restore = serveDemo(globals);
        return () => {
          restore();
          configure({ api: undefined });
          undress();
        };
      },
      ...rest,
    },
  );
}

const sheet = new CSSStyleSheet();

/** Has the page wear the site's own style, in the scheme of the toolbar, which a site asks the browser for; gives back what ends that. */
function dressPage(scheme: string): () => void {
  const asked = '(prefers-color-scheme: dark)';
  const answers: Readonly<Record<string, string>> = { dark: 'all', light: 'not all' };
  sheet.replaceSync(siteStyles.replaceAll(asked, answers[scheme] ?? asked));
  const others = () => document.adoptedStyleSheets.filter((other) => other !== sheet);
  document.adoptedStyleSheets = [...others(), sheet];
  return () => {
    document.adoptedStyleSheets = others();
  };
}

/** What the browser would have in its body; links lead nowhere, so that whoever looks stays in the story. */
function pageOf(name: string, language: Language): HTMLElement {
  const folder = language === 'en' ? 'en/' : '';
  const layout = textOf(`layouts/${language}.html`);
  const content = textOf(`site/${folder}${name}.html`);
  const main = content.slice(content.indexOf('<main'));
  const body = layout.slice(layout.indexOf('<body>') + '<body>'.length, layout.indexOf('</body>'));
  const page = document.createElement('div');
  page.innerHTML = body.replace('{{main}}', main).replaceAll('{{api}}', demoAddress);
  for (const image of page.querySelectorAll<HTMLImageElement>('img')) image.src = emblem;
  page.addEventListener('click', (event) => {
    const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
    if (link && !link.hash) event.preventDefault();
  });
  return page;
}

function textOf(path: string): string {
  const text = files[`../../examples/portal/${path}`];
  if (text === undefined) throw new Error(`The portal has no ${path}.`);
  return text;
}
