import type { BrowserContext, Page } from 'playwright-core';
import { vi } from 'vitest';
import type { SeenAct } from '../observation.ts';
import type { WatchedSite } from './watched-site.ts';

/** A browser that tells of everything that a page does beyond showing itself. */
export class Watch {
  readonly acts: SeenAct[] = [];
  /** Requests to hosts that are neither the site's nor the API's. */
  readonly elsewhere: string[] = [];
  /** What came to the console, refusals of the policy among it. */
  readonly messages: string[] = [];
  private readonly context: BrowserContext;
  private readonly site: WatchedSite;

  private constructor(context: BrowserContext, site: WatchedSite) {
    this.context = context;
    this.site = site;
  }

  static async begin(context: BrowserContext, site: WatchedSite): Promise<Watch> {
    const watch = new Watch(context, site);
    await context.exposeBinding('rkSeen', (_source, kind: SeenAct['kind'], name: string, fields: string[]) => {
      watch.acts.push({ kind, name, fields });
    });
    await context.addInitScript(watchPage);
    const isElsewhere = ({ origin, protocol }: URL) =>
      protocol.startsWith('http') && origin !== site.url && origin !== site.apiUrl;
    await context.route(isElsewhere, (route) => {
      watch.elsewhere.push(route.request().url());
      return route.abort();
    });
    return watch;
  }

  /** Opens a page with this in its body. */
  async show(body: string, address = '/'): Promise<Page> {
    const page = await this.context.newPage();
    page.on('console', (message) => this.messages.push(message.text()));
    page.on('pageerror', (error) => this.messages.push(error.message));
    page.on('framenavigated', (frame) => {
      const left = frame === page.mainFrame() && frame.url() !== 'about:blank' && new URL(frame.url()).pathname !== '/';
      if (left) this.acts.push({ kind: 'ability', name: 'leave-page' });
    });
    this.site.html = `<!doctype html><html lang="uk"><head><meta charset="utf-8"><title>Громада</title>
      <script type="module" src="/cdn/resilience-kit.js" data-api="${this.site.apiUrl}"></script></head><body>${body}</body></html>`;
    await page.goto(this.site.url + address);
    return page;
  }

  /** Until something has been seen, of whose name this is the beginning. */
  async until(kind: SeenAct['kind'], name: string): Promise<void> {
    const isSeen = () => this.acts.some((act) => act.kind === kind && act.name.startsWith(name));
    await vi.waitFor(
      () => {
        if (!isSeen()) throw new Error(`There was no ${kind} ${name}.`);
      },
      { timeout: 15_000 },
    );
  }

  /** Also looks at what is on the device now, however it came there; then closes the page. */
  async leave(page: Page): Promise<void> {
    const kept = await page.evaluate(async () => [
      ...Object.keys(localStorage).map((key) => `localStorage ${key}`),
      ...Object.keys(sessionStorage).map((key) => `sessionStorage ${key}`),
      ...(await indexedDB.databases()).map(({ name }) => `indexedDB ${name}`),
      ...(await caches.keys()).map((name) => `cacheStorage ${name}`),
      ...document.cookie
        .split(';')
        .filter(Boolean)
        .map((cookie) => `cookie ${cookie}`),
    ]);
    for (const name of kept) this.acts.push({ kind: 'storage', name });
    await page.close();
  }
}

/** Runs in the page before anything of it. Whatever is asked of the browser is told, and then done. */
function watchPage(): void {
  if (!isSecureContext) return;
  const seen = (kind: SeenAct['kind'], name: string, fields: string[] = []) =>
    void (window as unknown as { rkSeen: (...what: unknown[]) => Promise<void> }).rkSeen(kind, name, fields);
  type Methods = Record<string, ((...given: never[]) => unknown) | undefined>;
  const before = (prototype: object | undefined, name: string, see: (self: object, given: unknown[]) => void) => {
    const methods = prototype as Methods | undefined;
    const original = methods?.[name];
    if (!methods || !original) return;
    methods[name] = function (this: object, ...given: never[]) {
      see(this, given);
      return original.apply(this, given);
    };
  };
  const asks = (prototype: object | undefined, method: string, name: string) =>
    before(prototype, method, () => seen('permission', name));

  before(Storage.prototype, 'setItem', (self, [key]) =>
    seen('storage', `${self === sessionStorage ? 'sessionStorage' : 'localStorage'} ${String(key)}`),
  );
  before(IDBFactory.prototype, 'open', (_, [name]) => seen('storage', `indexedDB ${String(name)}`));
  before(CacheStorage.prototype, 'open', (_, [name]) => seen('storage', `cacheStorage ${String(name)}`));
  before(LockManager.prototype, 'request', (_, [name]) => seen('storage', `lock ${String(name)}`));
  const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
  Object.defineProperty(Document.prototype, 'cookie', {
    ...cookie,
    set(this: Document, value: string) {
      seen('storage', `cookie ${value}`);
      cookie?.set?.call(this, value);
    },
  });
  const Channel = BroadcastChannel;
  window.BroadcastChannel = class extends Channel {
    constructor(name: string) {
      super(name);
      seen('storage', `broadcastChannel ${name}`);
    }
  };

  asks(Geolocation.prototype, 'getCurrentPosition', 'geolocation');
  asks(Geolocation.prototype, 'watchPosition', 'geolocation');
  for (const method of ['write', 'writeText']) asks(Clipboard.prototype, method, 'clipboard-write');
  for (const method of ['read', 'readText']) asks(Clipboard.prototype, method, 'clipboard-read');
  asks(Navigator.prototype, 'share', 'web-share');
  asks(Navigator.prototype, 'sendBeacon', 'beacon');
  asks(Notification, 'requestPermission', 'notifications');
  asks(MediaDevices.prototype, 'getUserMedia', 'camera or microphone');
  asks(StorageManager.prototype, 'persist', 'persistent-storage');
  asks(ServiceWorkerContainer.prototype, 'register', 'service-worker');

  const print = () => {
    seen('ability', 'print');
    dispatchEvent(new Event('afterprint'));
  };
  Object.defineProperty(window, 'print', { value: print });
  for (const method of ['pushState', 'replaceState'])
    before(History.prototype, method, () => seen('ability', 'history'));
  before(HTMLAnchorElement.prototype, 'click', (self) => {
    if ((self as HTMLAnchorElement).download) seen('ability', 'download');
  });
  before(window, 'open', () => seen('ability', 'window'));
  const Thread = Worker;
  window.Worker = class extends Thread {
    constructor(address: string | URL, options?: WorkerOptions) {
      super(address, options);
      seen('ability', 'worker');
    }
  };

  before(EventTarget.prototype, 'dispatchEvent', (_, [event]) => {
    const { type } = event as Event;
    const fields = Object.keys(event as Event).filter((name) => name !== 'isTrusted');
    if (type.startsWith('rk-')) seen('event', type, fields);
  });
  // Links say where they lead; nobody has to go there for that.
  const stay = (event: Event) => {
    const isAway = (one: EventTarget) => one instanceof HTMLAnchorElement && !one.getAttribute('href')?.startsWith('#');
    if (event.composedPath().some(isAway)) event.preventDefault();
  };
  document.addEventListener('click', stay, true);
  // The roots of the elements, and of what they put on the page for the printer.
  before(Element.prototype, 'attachShadow', (self) => {
    queueMicrotask(() => {
      const root = (self as Element).shadowRoot;
      if (!root) return;
      const look = () => {
        for (const link of root.querySelectorAll('a[href]')) {
          const address = link.getAttribute('href') ?? '';
          if (!address.startsWith('#')) seen('link', (link as HTMLAnchorElement).href);
        }
      };
      new MutationObserver(look).observe(root, { subtree: true, childList: true, attributeFilter: ['href'] });
      look();
    });
  });
}
