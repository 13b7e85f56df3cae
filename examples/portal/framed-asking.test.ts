import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { IntakePayload } from '@resilience-kit/contract';
import { Decrypter } from 'age-encryption';
import type { Frame, FrameLocator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Host, type HostPage } from './hostile-host/host.ts';
import { startTown, startVisit, violationsIn, type Town, type Visit } from './visit.ts';

const NOTE = 'planted-note Краще після шостої';
const EMAIL = 'planted.mail@example.org';
/** What the person writes and chooses, in every way that a page could come by it. */
const planted = /planted|шостої|psychologist|Психолог|example\.org/i;
const fallback = '<a href="tel:1545">15-45</a>';
const framed = `<rk-intake-form isolation="frame" exit-url="/elsewhere">${fallback}</rk-intake-form>`;

let town: Town;
let host: Host;
let visit: Visit;
/** The site that the organization has listed. */
let listed: string;

beforeAll(async () => {
  // The API has to know the site's address, and the site that of the API.
  const listedHost = new Host('');
  await listedHost.start();
  listed = listedHost.url;
  await listedHost.stop();
  town = await startTown({ embedOrigins: [listed] });
});
afterAll(() => town.close());
beforeEach(async () => {
  visit = await startVisit(town.browser);
  await town.api.database.deleteFrom('intake').execute();
});
afterEach(async () => {
  await visit.context.close();
  await host.stop();
});

/** Opens a page of a site with a form on it. */
async function open(page: Partial<HostPage> = {}, { port = Number(new URL(listed).port) } = {}): Promise<void> {
  host = new Host(town.api.url);
  host.page = { body: framed, ...page };
  await host.start(port);
  await visit.page.goto(host.url);
}

const element = (index = 0) => visit.page.locator('rk-intake-form').nth(index);
const frameElement = (index = 0) => element(index).locator('iframe');
const state = (index = 0) => element(index).locator('[data-frame]').getAttribute('data-frame');
const inside = (index = 0): FrameLocator => element(index).frameLocator('iframe');
const height = (index = 0) => frameElement(index).evaluate((frame) => frame.getBoundingClientRect().height);

/** The page in the frame, for what a locator cannot do. */
async function frame(index = 0): Promise<Frame> {
  const handle = await frameElement(index).elementHandle();
  const found = await handle.contentFrame();
  if (!found) throw new Error('There is no frame.');
  return found;
}

async function onPage(name: string, within: FrameLocator | Page = inside()): Promise<void> {
  await expect.poll(() => within.locator(`form[data-page="${name}"]`).count()).toBe(1);
}

/** Fills in everything with keys and pointer, up to a page. */
async function fillIn(last = 'review', within: FrameLocator | Page = inside()): Promise<void> {
  const steps: [name: string, answer: () => Promise<unknown>][] = [
    ['before-you-start', () => Promise.resolve()],
    ['danger', () => within.locator('#field-in-danger-no').check()],
    ['help', () => within.locator('#field-help-psychologist').check()],
    ['person', () => within.locator('#field-for-whom-me').check()],
    ['place', () => within.locator('select').first().selectOption({ index: 3 })],
    [
      'contact',
      async () => {
        await within.locator('#field-contact-way-email').check();
        await within.locator('#field-email').pressSequentially(EMAIL);
      },
    ],
    ['note', () => within.locator('textarea').pressSequentially(NOTE)],
    ['sharing', () => Promise.resolve()],
    ['review', () => Promise.resolve()],
  ];
  for (const [name, answer] of steps) {
    await onPage(name, within);
    if (name === last) return;
    await answer();
    await within.locator('button[type=submit]').click();
  }
}

async function onlyPayload(): Promise<IntakePayload> {
  const [only, ...others] = await town.api.database.selectFrom('intake').select('ciphertext').execute();
  expect(others).toEqual([]);
  const identity = await readFile(join(town.dataDirectory, 'keys', 'team-identity.txt'), 'utf8');
  const decrypter = new Decrypter();
  decrypter.addIdentity(/^AGE-SECRET-KEY-\S+$/m.exec(identity)?.[0] ?? '');
  return JSON.parse(await decrypter.decrypt(new Uint8Array(only?.ciphertext ?? []), 'text')) as IntakePayload;
}

interface Spy {
  messages: Record<string, unknown>[];
  look: () => string;
}

/** All that the page has come by. */
const seenByHost = () => visit.page.evaluate(() => (globalThis as unknown as Spy).look());
const toldToHost = () => visit.page.evaluate(() => (globalThis as unknown as Spy).messages);

describe('host: a hostile page', () => {
  it('learns nothing of what is typed into a frame, from the first key to the receipt', async () => {
    await open({ isHostile: true });
    await fillIn();
    await inside().locator('textarea, [part=form]').first().press('Control+a');
    await seenByHost();
    await inside().locator('button[type=submit]').click();
    await onPage('received');
    expect((await onlyPayload()).answers).toMatchObject({ note: NOTE, email: EMAIL, help: ['psychologist'] });
    const seen = await seenByHost();
    const found = seen.split('\n').filter((line) => planted.test(line));
    expect(found).toEqual([]);
    const code = (await inside().locator('#code').innerText()).trim();
    expect(code).toMatch(/^\d{4}/);
    expect(seen).not.toContain(code);
    expect(seen).not.toContain(code.replace(/\D/g, ''));
  });

  it('learns all of it where the form stands in the page: the spy is not blind', async () => {
    await visit.page.route(`${town.api.url}/v1/forms/**`, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, json: { ...((await response.json()) as object), isolation: 'inline' } });
    });
    await open({ isHostile: true, body: `<rk-intake-form>${fallback}</rk-intake-form>` });
    await fillIn('sharing', visit.page);
    const seen = await seenByHost();
    for (const text of [NOTE, EMAIL, 'psychologist']) expect(seen).toContain(text);
    expect(await element().innerText()).toBeDefined();
  });

  it('is told that the form is there, how tall it is, and that something was sent; nothing else', async () => {
    await open({ isHostile: true });
    await fillIn();
    await inside().locator('button[type=submit]').click();
    await onPage('received');
    await expect.poll(async () => (await toldToHost()).at(-1)?.['type']).not.toBe(undefined);
    const told = await toldToHost();
    const shapes = new Set(told.map((message) => Object.keys(message).sort().join()));
    expect([...shapes].sort()).toEqual(['formId,protocol,type', 'height,protocol,type', 'protocol,type']);
    expect(told.filter(({ type }) => type === 'submitted')).toEqual([
      { protocol: 'resilience-kit-intake-1', type: 'submitted', formId: 'help-request' },
    ]);
    for (const { height: pixels } of told.filter(({ type }) => type === 'height')) {
      expect(Number(pixels) % 32).toBe(0);
    }
  });

  it.each([
    ['a height that is none', { type: 'height', height: Number.NaN }],
    ['a negative height', { type: 'height', height: -4000 }],
    ['a huge height', { type: 'height', height: 4_000_000 }],
    ['a height in words', { type: 'height', height: '4000px' }],
    ['another form', { type: 'submitted', formId: 'planted' }],
    ['no type', {}],
  ])('gains nothing by a forged message with %s, even from the frame itself', async (_, forged) => {
    await open({ isHostile: true });
    await onPage('before-you-start');
    await expect.poll(() => state()).toBe('ready');
    const before = await height();
    await (
      await frame()
    ).evaluate((message) => {
      window.parent.postMessage({ protocol: 'resilience-kit-intake-1', ...message }, '*');
    }, forged);
    await expect.poll(async () => (await toldToHost()).length).toBeGreaterThan(2);
    expect(await height()).toBe(before);
    expect(visit.page.url()).toBe(`${host.url}/`);
    expect(await visit.page.evaluate(() => (globalThis as unknown as Spy).look())).not.toContain(
      'rk-submitted\nplanted',
    );
  });

  it('gains nothing by messages of its own, or of other frames of it', async () => {
    await open({ isHostile: true, body: `${framed}<iframe id="other" src="/elsewhere"></iframe>` });
    await onPage('before-you-start');
    await expect.poll(() => state()).toBe('ready');
    const before = await height();
    const forge = (target: Frame | Page) =>
      target.evaluate(() => {
        for (const message of [
          { type: 'height', height: 3200 },
          { type: 'submitted', formId: 'help-request' },
          { type: 'exit' },
        ])
          window.parent.postMessage({ protocol: 'resilience-kit-intake-1', ...message }, '*');
      });
    await visit.page.evaluate(() => addEventListener('rk-submitted', () => (document.title = 'believed')));
    await forge(visit.page);
    const other = await (await visit.page.locator('#other').elementHandle()).contentFrame();
    await forge(other as Frame);
    await expect.poll(async () => (await toldToHost()).filter(({ type }) => type === 'exit').length).toBe(2);
    expect(await height()).toBe(before);
    expect(visit.page.url()).toBe(`${host.url}/`);
    expect(await visit.page.title()).toBe('Громада');
  });
});

describe('host: a form in a frame', () => {
  it('has the sandbox, the policy and the name that it should, and tells the frame of no page', async () => {
    await open();
    await onPage('before-you-start');
    const attributes = await frameElement().evaluate((one) =>
      Object.fromEntries([...one.attributes].map(({ name, value }) => [name, value])),
    );
    expect(attributes).toMatchObject({
      sandbox:
        'allow-scripts allow-forms allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation allow-modals allow-downloads',
      referrerpolicy: 'no-referrer',
      title: 'Попросити про допомогу',
    });
    expect(await (await frame()).evaluate(() => document.referrer)).toBe('');
    expect(visit.complaints).toEqual([]);
  });

  it('never says that the site can read along, and the shell says that it cannot', async () => {
    await open();
    await onPage('before-you-start');
    expect(await inside().getByText('міг би прочитати').count()).toBe(0);
    expect(await inside().getByText('Прочитати його може лише отримувач').count()).toBe(1);
    expect(await element().getByText('Цей сайт не бачить того, що ви пишете у формі.').isVisible()).toBe(true);
  });

  it('is taken for a form whose definition asks for it, whatever the attribute says', async () => {
    await visit.page.route(`${town.api.url}/v1/forms/**`, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, json: { ...((await response.json()) as object), isolation: 'frame' } });
    });
    await open({ body: `<rk-intake-form isolation="inline">${fallback}</rk-intake-form>` });
    await onPage('before-you-start');
    expect(await element().locator(':scope > form').count()).toBe(0);
    expect(await frameElement().count()).toBe(1);
  });

  it('tells the page which form was sent, and leaves nothing readable in the browser', async () => {
    await open();
    await visit.page.evaluate(() =>
      addEventListener('rk-submitted', (event) => (document.title = (event as Event & { formId: string }).formId)),
    );
    await fillIn();
    await inside().locator('button[type=submit]').click();
    await onPage('received');
    await expect.poll(() => visit.page.title()).toBe('help-request');
    const kept = async (target: Frame | Page) =>
      target.evaluate(async () =>
        JSON.stringify([
          Object.entries(localStorage),
          Object.entries(sessionStorage),
          document.cookie,
          await caches.keys(),
          location.href,
          history.state,
        ]),
      );
    for (const target of [visit.page, await frame()]) expect(await kept(target)).not.toMatch(planted);
    expect(JSON.stringify(await visit.context.storageState({ indexedDB: true }))).not.toMatch(planted);
    expect(visit.requested.filter(({ href }) => planted.test(decodeURIComponent(href)))).toEqual([]);
    expect(visit.complaints).toEqual([]);
  });

  it('comes with the service that the person came from', async () => {
    const { contents } = (await (await fetch(`${town.api.url}/v1/search?text=логопед&per_page=1`)).json()) as {
      contents: [{ id: string }];
    };
    await open({ body: `<rk-intake-form isolation="frame" service="${contents[0].id}">${fallback}</rk-intake-form>` });
    await onPage('before-you-start');
    await inside().getByText('Ваше звернення — про послугу').waitFor();
    expect(new URL((await frame()).url()).hash).toBe(`#service=${contents[0].id}`);
    await fillInUntilHelp();
    expect(await inside().locator('#field-help-speech-therapist').isChecked()).toBe(true);
  });

  it('is as tall as what is in it, page after page, without a scroll bar of its own', async () => {
    await open();
    const empty = async () =>
      (await frame()).evaluate(() => window.innerHeight - document.body.getBoundingClientRect().height);
    const heights = [];
    await onPage('before-you-start');
    for (const name of ['danger', 'help', 'person']) {
      await expect.poll(empty).toBeGreaterThanOrEqual(0);
      expect(await empty()).toBeLessThan(32);
      heights.push(await height());
      await (name === 'help' ? inside().locator('#field-in-danger-no').check() : Promise.resolve());
      await (name === 'person' ? inside().locator('#field-help-psychologist').check() : Promise.resolve());
      await inside().locator('button[type=submit]').click();
      await onPage(name);
    }
    expect(new Set(heights).size).toBe(3);
  });

  it('brings the top of a new page into view, with focus on its heading', async () => {
    await visit.page.setViewportSize({ width: 360, height: 500 });
    await open();
    await onPage('before-you-start');
    await inside().locator('button[type=submit]').click();
    await onPage('danger');
    await expect
      .poll(() => frameElement().evaluate((one) => Math.round(one.getBoundingClientRect().top)))
      .toBeGreaterThanOrEqual(0);
    await expect
      .poll(() => frameElement().evaluate((one) => Math.round(one.getBoundingClientRect().top)))
      .toBeLessThan(500);
    expect(
      await inside()
        .locator('#page-heading')
        .evaluate((one) => one.matches(':focus')),
    ).toBe(true);
  });

  it('is reached with Tab, and left with it', async () => {
    await open({ body: `${framed}<a id="after" href="/elsewhere">Далі</a>` });
    await onPage('before-you-start');
    await element().getByRole('link', { name: 'Відкрити форму на новій сторінці' }).focus();
    await visit.page.keyboard.press('Tab');
    // The way out comes first in the frame, and is to be seen as soon as it has focus.
    await expect
      .poll(() =>
        inside()
          .locator('[part=exit]')
          .evaluate((one) => one.matches(':focus')),
      )
      .toBe(true);
    expect((await inside().locator('[part=exit]').boundingBox())?.height).toBeGreaterThan(40);
    for (let step = 0; step < 30; step++) {
      if (await visit.page.evaluate(() => document.activeElement?.id === 'after')) break;
      await visit.page.keyboard.press('Tab');
    }
    expect(await visit.page.evaluate(() => document.activeElement?.id)).toBe('after');
  });

  it('is asked about before the page is closed, once somebody has been in it', async () => {
    await open();
    await fillIn('contact');
    await inside().locator('#field-contact-way-email').check();
    const [asked] = await Promise.all([visit.page.waitForEvent('dialog'), visit.page.close({ runBeforeUnload: true })]);
    expect(asked.type()).toBe('beforeunload');
    await asked.dismiss();
  });

  it.each([
    ['uk', 320, 'light'],
    ['en', 1280, 'dark'],
  ] as const)('is accessible, outside and inside: %s, %i px, %s', async (language, width, colorScheme) => {
    await visit.page.setViewportSize({ width, height: 800 });
    await visit.page.emulateMedia({ colorScheme });
    await open({ language });
    await onPage('before-you-start');
    await expect.poll(() => state()).toBe('ready');
    expect(await violationsIn(visit.page.mainFrame())).toEqual([]);
    expect(await violationsIn(await frame())).toEqual([]);
    await fillIn('danger');
    await inside().locator('button[type=submit]').click();
    await inside().locator('#summary').waitFor();
    expect(await violationsIn(await frame())).toEqual([]);
    for (const one of [visit.page, await frame()])
      expect(await one.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  });
});

async function fillInUntilHelp(): Promise<void> {
  await inside().locator('button[type=submit]').click();
  await onPage('danger');
  await inside().locator('#field-in-danger-no').check();
  await inside().locator('button[type=submit]').click();
  await onPage('help');
}

describe('host: two forms on one page', () => {
  it('do not disturb each other', async () => {
    await open({ body: framed + framed });
    await onPage('before-you-start', inside(0));
    await onPage('before-you-start', inside(1));
    await expect.poll(() => state(1)).toBe('ready');
    const [first, second] = [await height(0), await height(1)];
    await inside(1).locator('button[type=submit]').click();
    await onPage('danger', inside(1));
    await expect.poll(() => height(1)).not.toBe(second);
    expect(await height(0)).toBe(first);
    await onPage('before-you-start', inside(0));
    expect(visit.complaints).toEqual([]);
  });
});

describe('host: a script that is loaded twice', () => {
  it('makes one form of one element', async () => {
    await open({
      body: `${framed}<script type="module" src="/components-again/resilience-kit.js" data-api="${town.api.url}"></script>`,
    });
    await onPage('before-you-start');
    await fillIn('danger');
    expect(await frameElement().count()).toBe(1);
    expect(visit.complaints).toHaveLength(1);
    expect(visit.complaints[0]).toContain('Load it once.');
  });
});

describe('host: an element that the page moves in the middle of a step', () => {
  it('begins anew, as browsers load a moved frame again, and says so', async () => {
    await open({ body: `${framed}<div id="elsewhere"></div>` });
    await fillIn('contact');
    await inside().locator('#field-contact-way-email').check();
    await inside().locator('#field-email').fill(EMAIL);
    await element().evaluate((form) => document.querySelector('#elsewhere')?.append(form));
    await onPage('before-you-start');
    await element().getByText('Цей сайт переставив форму, тож вона почалася спочатку.').waitFor();
    expect(visit.complaints).toHaveLength(1);
    expect(visit.complaints[0]).toContain('moveBefore()');
  });

  it('stays as it is with moveBefore()', async () => {
    await open({ body: `${framed}<div id="elsewhere"></div>` });
    await fillIn('contact');
    await inside().locator('#field-contact-way-email').check();
    await inside().locator('#field-email').fill(EMAIL);
    await element().evaluate((form) => {
      const place = document.querySelector('#elsewhere') as Element & { moveBefore(node: Node, child: null): void };
      place.moveBefore(form, null);
    });
    expect(await visit.page.locator('#elsewhere rk-intake-form').count()).toBe(1);
    expect(await inside().locator('#field-email').inputValue()).toBe(EMAIL);
    expect(await element().getByText('Цей сайт переставив форму').count()).toBe(0);
    expect(visit.complaints).toEqual([]);
  });
});

describe('host: where the frame is kept out, there are numbers and a link', () => {
  const link = () => element().getByRole('link', { name: 'Відкрити форму (нова сторінка)' });

  it('when the page’s own policy has no place for it', async () => {
    await open({ letsFramesIn: false });
    await link().waitFor();
    expect(await element().locator('a[href="tel:112"]').first().isVisible()).toBe(true);
    expect(visit.complaints.some((complaint) => complaint.includes(`it needs frame-src ${town.api.url}`))).toBe(true);
    expect(await violationsIn(visit.page.mainFrame())).toEqual([]);
  });

  it('when the site is not listed, and the link leads to the form on a page of its own', async () => {
    await visit.page.clock.install();
    await open({}, { port: 0 });
    await element().locator('[data-frame=waiting]').waitFor();
    await expect
      .poll(async () => {
        await visit.page.clock.fastForward(9_000);
        return link().count();
      })
      .toBe(1);
    expect(await element().locator('a[href="tel:112"]').first().isVisible()).toBe(true);
    expect(await frameElement().isVisible()).toBe(false);
    const [page] = await Promise.all([visit.context.waitForEvent('page'), link().click()]);
    await onPage('before-you-start', page);
    expect(await page.evaluate(() => window.opener === null && document.referrer === '')).toBe(true);
    expect(await page.locator('rk-intake-form .hotlines a[href="tel:112"]').first().isVisible()).toBe(true);
    expect(await page.getByText('міг би прочитати').count()).toBe(0);
    expect(await violationsIn(page.mainFrame())).toEqual([]);
    await fillIn('review', page);
    await page.locator('button[type=submit]').click();
    await onPage('received', page);
    expect((await onlyPayload()).answers['note']).toBe(NOTE);
  });

  it('when JavaScript is off, on the site and on the form’s own page', async () => {
    const still = await startVisit(town.browser, { javaScriptEnabled: false });
    host = new Host(town.api.url);
    const address = `${town.api.url}/embed/intake?form=help-request&lang=uk`;
    host.page = { body: `<rk-intake-form><a href="${address}">Відкрити форму</a> ${fallback}</rk-intake-form>` };
    await host.start();
    await still.page.goto(host.url);
    expect(await still.page.getByRole('link', { name: '15-45' }).isVisible()).toBe(true);
    await still.page.getByRole('link', { name: 'Відкрити форму' }).click();
    await still.page.waitForURL('**/embed/intake**');
    // An element, and not just text, only for a browser without scripts; the one under test does not draw it all the same.
    expect(await still.page.locator('noscript p').textContent()).toContain('потрібен JavaScript');
    expect(await still.page.getByRole('link', { name: '112' }).isVisible()).toBe(true);
    await still.context.close();
  });
});

describe('safeguarding: the quick exit', () => {
  const leavesWith = async (leave: () => Promise<unknown>) => {
    const length = await visit.page.evaluate(() => history.length);
    await leave();
    await visit.page.waitForURL('**/elsewhere');
    expect(await visit.page.evaluate(() => history.length)).toBe(length);
    expect(await visit.page.evaluate(() => document.referrer)).toBe('');
  };

  it('in the frame takes the whole page away, with what was typed', async () => {
    await open();
    await fillIn('contact');
    await inside().locator('#field-contact-way-email').check();
    await inside().locator('#field-email').fill(EMAIL);
    await inside().locator('#page-heading').focus();
    await leavesWith(async () => {
      for (let press = 0; press < 3; press++) await visit.page.keyboard.press('ShiftLeft');
    });
    await visit.page.goBack({ waitUntil: 'commit' }).catch(() => null);
    expect(await visit.page.content()).not.toMatch(planted);
  });

  it('in the frame is a link as well, the first one, for who goes by keyboard', async () => {
    await open();
    await onPage('before-you-start');
    await leavesWith(async () => {
      await inside().locator('[part=exit]').focus();
      await visit.page.keyboard.press('Enter');
    });
  });

  it('around the frame empties it at once', async () => {
    await open();
    await fillIn('danger');
    await element().evaluate(
      (form: HTMLElement & { replacePage?: () => void }) => (form.replacePage = () => undefined),
    );
    await element().getByRole('link', { name: 'Швидко вийти' }).click();
    expect(await visit.page.evaluate(() => getComputedStyle(document.body).display)).toBe('none');
    await expect.poll(() => frameElement().count()).toBe(0);
  });

  it('leads away even when the page around does not listen', async () => {
    await visit.context.route('https://www.gov.ua/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<title>Away</title>' }),
    );
    await visit.page.addInitScript(() => {
      const deafen = (event: MessageEvent<{ type?: string }>) => {
        if (event.data.type === 'exit') event.stopImmediatePropagation();
      };
      if (window.parent === window) window.addEventListener('message', deafen, true);
    });
    host = new Host(town.api.url);
    host.page = { body: framed };
    await host.start(Number(new URL(listed).port));
    await visit.page.goto(host.url);
    await onPage('before-you-start');
    await inside().locator('#page-heading').click();
    for (let press = 0; press < 3; press++) await visit.page.keyboard.press('ShiftLeft');
    await visit.page.waitForURL('https://www.gov.ua/');
  });
});
