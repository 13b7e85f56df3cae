/** Takes everything off the page again. */
export function clear(): void {
  document.body.replaceChildren();
}

/** Waits until something is there, looking again and again; gives it back. */
export async function until<T>(look: () => T, patience = 20_000): Promise<NonNullable<T>> {
  const end = performance.now() + patience;
  for (;;) {
    const found = look();
    if (found) return found;
    if (performance.now() > end) throw new Error(`Waited in vain for ${String(look)}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** A text with single spaces. */
export function words(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
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
