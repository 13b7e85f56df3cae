import type { StoryObj } from '@storybook/web-components-vite';
import { action } from 'storybook/actions';
import { demoAddress, demoClock, serveDemo } from '../demo-api/demo-api.ts';
import { elementOf } from '../reference/manifest.ts';
import { beginning } from '../toolbar/page.ts';
import { controlsFor } from './controls.ts';

type Args = Readonly<Record<string, string | number | boolean | undefined>>;

interface Playground {
  /** What the page has inside the element. */
  readonly content: string;
  /** What the controls say at first. */
  readonly args?: Args;
  /** The room that the page gives it. */
  readonly width?: string;
  /** Whether it is as it is to be looked at. */
  readonly isShown: (element: HTMLElement) => unknown;
}

const standing = new WeakMap<AbortSignal, { readonly key: string; readonly host: HTMLElement }>();

/**
 * One element on the demonstration data, with a control for each attribute and CSS property of the manifest. What is changed
 * is changed on the element that stands there, as a script of a page would; the panel “Code” has its HTML.
 */
export function playground(tag: string, { content, args = {}, width, isShown }: Playground): StoryObj {
  return {
    args,
    argTypes: controlsFor(tag),
    parameters: {
      controls: { disable: false },
      docs: {
        codePanel: true,
        source: { transform: (_: string, { args: said }: { args: Args }) => markup(tag, said, content) },
      },
    },
    beforeEach: ({ globals }) => serveDemo(globals),
    render: (said, { abortSignal, globals }) => {
      const key = beginning(globals);
      const before = standing.get(abortSignal);
      const host = before?.key === key ? before.host : place(tag, content, width);
      standing.set(abortSignal, { key, host });
      if (host.firstElementChild instanceof HTMLElement) apply(host.firstElementChild, said);
      return host;
    },
    play: async ({ canvasElement, globals }) => {
      const element = canvasElement.querySelector<HTMLElement>(tag);
      if (!element) throw new Error(`The story shows no <${tag}>.`);
      if (globals['fault'] !== 'none') return;
      while (!isShown(element)) await new Promise((resolve) => requestAnimationFrame(resolve));
    },
  };
}

function place(tag: string, content: string, width: string | undefined): HTMLElement {
  const host = document.createElement('div');
  if (width) host.style.maxInlineSize = width;
  const element = document.createElement(tag);
  element.setAttribute('api', demoAddress);
  // What is open and when the team comes is told as of the day of the data.
  if ('clock' in element) Object.assign(element, { clock: demoClock });
  // The way out leads nowhere, so that whoever plays stays.
  if ('replacePage' in element) Object.assign(element, { replacePage: () => undefined });
  element.innerHTML = content;
  for (const { name } of elementOf(tag).events) element.addEventListener(name, action(name));
  host.append(element);
  return host;
}

/** Says on the element what the controls say. */
function apply(element: HTMLElement, said: Args): void {
  for (const name of Object.keys(controlsFor(element.localName)).filter((key) => !key.includes(' '))) {
    const value = said[name];
    if (name.startsWith('--')) element.style.setProperty(name, typeof value === 'string' ? value : '');
    else if (value === undefined || value === '' || value === false) element.removeAttribute(name);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
}

/** The HTML that a webmaster would paste. */
function markup(tag: string, said: Args, content: string): string {
  const given = Object.entries(said).filter(([, value]) => value !== undefined && value !== '' && value !== false);
  const attributes = given.flatMap(([name, value]) =>
    name.startsWith('--') ? [] : [value === true ? name : `${name}="${String(value)}"`],
  );
  const rules = given.flatMap(([name, value]) => (name.startsWith('--') ? [`  ${name}: ${value as string};`] : []));
  const sheet = rules.length > 0 ? `<style>\n${tag} {\n${rules.join('\n')}\n}\n</style>\n\n` : '';
  return `${sheet}<${[tag, ...attributes].join(' ')}>\n  ${content.trim()}\n</${tag}>`;
}
