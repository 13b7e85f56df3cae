import type { Language } from '../../locales/page-language.ts';
import { type FinderFixture, showFixture } from '../fixtures/fixtures.ts';
import type { ServiceFinder } from '../service-finder.ts';

/** Puts a fixture on the page, in a frame of a given width. */
export async function show(
  fixture: FinderFixture,
  { language = 'uk', width = 1000, dark = false }: { language?: Language; width?: number; dark?: boolean } = {},
): Promise<ServiceFinder> {
  document.documentElement.lang = language;
  document.title = 'Test';
  const frame = document.createElement('main');
  frame.style.inlineSize = `${width}px`;
  frame.style.colorScheme = dark ? 'dark' : 'light';
  document.body.style.margin = '0';
  document.body.append(frame);
  const finder = await showFixture(fixture, frame);
  await until(() => finder.shadowRoot?.querySelector('[part=search], [part=details]'));
  return finder;
}

/** Takes everything off the page again. */
export function clear(): void {
  document.body.replaceChildren();
}

/** Waits until something is there, looking once a frame; gives it back. */
export async function until<T>(look: () => T, patience = 6_000): Promise<NonNullable<T>> {
  const end = performance.now() + patience;
  for (;;) {
    const found = look();
    if (found) return found;
    if (performance.now() > end) throw new Error(`Waited in vain for ${String(look)}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** The first match in the shadow root, as soon as there is one. */
export function part<T extends HTMLElement = HTMLElement>(finder: ServiceFinder, selector: string): Promise<T> {
  return until(() => finder.shadowRoot?.querySelector<T>(selector));
}

/** All that is visible in the shadow root, as words with single spaces between them. */
export function textOf(finder: ServiceFinder): string {
  return words((finder.shadowRoot?.querySelector('[part=frame]') as HTMLElement | null)?.innerText);
}

/** A text with single spaces. */
export function words(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}

/** Waits until the shadow root says something. */
export function says(finder: ServiceFinder, text: string): Promise<boolean> {
  return until(() => textOf(finder).includes(text));
}

/** Chooses a value in a select, as a visitor does. */
export async function choose(finder: ServiceFinder, id: string, value: string): Promise<void> {
  const select = await part<HTMLSelectElement>(finder, `#${id}`);
  await until(() => [...select.options].some((option) => option.value === value));
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Records what goes to the console until `stop` is called. */
export function listenToConsole() {
  const messages: string[] = [];
  const target: Pick<Console, 'warn' | 'error'> = console;
  const original = { ...target };
  const record = (...parts: unknown[]) => void messages.push(parts.map(String).join(' '));
  Object.assign(target, { warn: record, error: record });
  const onError = (event: ErrorEvent) => record(event.message);
  const onRejection = (event: PromiseRejectionEvent) => record(event.reason);
  window.addEventListener('error', onError);
  window.addEventListener('unhandledrejection', onRejection);
  return {
    messages,
    stop() {
      Object.assign(target, original);
      window.removeEventListener('error', onError);
      window.removeEventListener('unhandledrejection', onRejection);
    },
  };
}

/** The shadow root of an element that has one. */
export function root(element: Element): ShadowRoot {
  if (!element.shadowRoot) throw new Error(`<${element.localName}> has no shadow root.`);
  return element.shadowRoot;
}

/** The next event of a name that reaches the document. */
export function nextEvent<Name extends keyof GlobalEventHandlersEventMap>(
  name: Name,
): Promise<GlobalEventHandlersEventMap[Name]> {
  return new Promise((resolve) => document.addEventListener(name, resolve, { once: true }));
}
