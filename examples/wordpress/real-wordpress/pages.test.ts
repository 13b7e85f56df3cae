import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { askForHelp } from './asking.ts';
import { startTown, type Town, type Visit } from './town.ts';

const FIGURE = 'donetsk-2025-h1-consultations';
let town: Town;
let visit: Visit;

beforeAll(async () => {
  town = await startTown();
  await town.wordpress.installPlugin();
  await town.nameApi();
  await town.wordpress.php(
    `wp_insert_user( array( 'user_login' => 'author', 'user_pass' => 'a-password-of-the-tests', 'role' => 'author' ) );
     wp_insert_user( array( 'user_login' => 'editor', 'user_pass' => 'a-password-of-the-tests', 'role' => 'editor' ) );`,
  );
});
afterAll(() => town.close());
beforeEach(async () => {
  visit = await town.visit();
});
afterEach(() => visit.page.context().close());

const found = () => visit.page.getByRole('heading', { name: /Знайдено/ }).waitFor();
const count = () =>
  visit.page
    .getByText(/4\s925/)
    .first()
    .waitFor();
/** The form asks, in the page or in a frame: the organizations of the demo data have it differently. */
const question = () => {
  const inPage = visit.page.locator('rk-intake-form');
  const inFrame = inPage.frameLocator('iframe').locator('rk-intake-form');
  return Promise.any(
    [inPage, inFrame].map(async (form) => {
      await form.locator('form[data-page]').waitFor();
      return form;
    }),
  );
};
/** What the console says of our files: other plugins, and WordPress itself, have their own trouble with a strict policy. */
const ownMessages = () => visit.messages.filter((message) => /resilience-kit|<rk-|rk-/.test(message));

describe('shortcodes', () => {
  it('show services, a form, a figure, figures and visits, each on a page with the script once', async () => {
    const pages: [string, () => Promise<unknown>][] = [
      ['[resilience_finder]', found],
      [`[resilience_counter figure="${FIGURE}" breakdown]`, count],
      [`[resilience_panel figures="${FIGURE},donetsk-2025-h1-participants"]`, count],
      ['[resilience_form isolation="inline"]', question],
      [
        '[resilience_teams place=”UA12120070010055676” days="60"]',
        () => visit.page.getByRole('heading', { name: 'Коли приїде мобільна бригада' }).waitFor(),
      ],
    ];
    for (const [shortcode, isShown] of pages) {
      await visit.page.goto(await town.wordpress.publish(shortcode));
      await isShown();
      expect(await visit.page.locator('script[src*="resilience-kit.js"]').count(), shortcode).toBe(1);
    }
    expect(ownMessages()).toEqual([]);
  });

  it('ask nobody but this site and the API', async () => {
    await visit.page.goto(await town.wordpress.publish('[resilience_finder]'));
    await found();
    await visit.page.waitForLoadState('networkidle');
    const origins = new Set(
      visit.requested.filter(({ pathname }) => /rk-|resilience-kit|\/v1\//.test(pathname)).map(({ origin }) => origin),
    );
    expect(origins).toEqual(new Set([town.wordpress.url, new URL(town.api.url).origin]));
  });

  it('show what they enclose to visitors without JavaScript, and numbers to call when they enclose nothing', async () => {
    await visit.page.context().close();
    visit = await town.visit({ javaScriptEnabled: false });
    const inside = '<a href="/services">Послуги громади</a> · <a href="tel:1545">15-45</a>';
    await visit.page.goto(
      await town.wordpress.publish(`[resilience_finder]\n${inside}\n[/resilience_finder]\n\n[resilience_form]`),
    );
    await visit.page.getByRole('link', { name: 'Послуги громади' }).waitFor();
    const form = visit.page.locator('rk-intake-form');
    expect(await form.locator('a[href="tel:112"]').isVisible()).toBe(true);
    expect(await form.locator('a[href*="/embed/intake"]').isVisible()).toBe(true);
  });

  it('leave out what cannot be used, and tell it to editors alone', async () => {
    const address = await town.wordpress.publish('[resilience_finder hromada="Буча" colour="red" category=\'"><b>x\']');
    await visit.page.goto(address);
    await found();
    expect(await visit.page.locator('rk-service-finder').getAttribute('hromada')).toBeNull();
    expect(await visit.page.locator('.resilience-kit-notice').count()).toBe(0);
    const page = await town.dashboard('editor');
    await page.goto(address);
    const notice = await page.locator('.resilience-kit-notice').innerText();
    expect(notice).toContain('hromada="Буча" тут не годиться');
    expect(notice).toContain('Атрибута «colour» тут немає');
    await page.context().close();
  });

  it('load nothing on pages that have none', async () => {
    await visit.page.goto(await town.wordpress.publish('Новини громади'));
    expect(await visit.page.locator('[src*="resilience-kit"], [href*="resilience-kit"]').count()).toBe(0);
  });
});

describe('a careful content security policy', () => {
  beforeEach(() => town.wordpress.use('strict-policy.php'));
  afterEach(() => town.wordpress.doNotUse('strict-policy.php'));
  afterAll(() => town.nameApi());

  /** What the guide says, where the files are the plugin's own. */
  const policyOfGuide = () =>
    `script-src 'self'; connect-src ${town.api.url}; frame-src ${town.api.url}`.replaceAll(/\/(?=;|$)/g, '');
  /** What the API's builder prints for its own files, added to what the site has. */
  const policyOfBuilder = async () => {
    const page = await (await fetch(new URL('/builder?component=form&way=element', town.api.url))).text();
    const lines = [...page.matchAll(/\b((?:script|connect|frame)-src) (http:[^;<\s]+);/g)];
    return lines
      .map(([, directive, origin]) => `${directive} ${directive === 'script-src' ? "'self' " : ''}${origin}`)
      .join('; ');
  };

  it.each([
    { of: 'the guide', policy: policyOfGuide, files: 'plugin' },
    { of: 'the builder', policy: policyOfBuilder, files: 'api' },
  ])(
    'of $of lets people find, see a figure and send a request, and has nothing to say of the components',
    async ({ policy, files }) => {
      await town.nameApi({ script_from: files });
      const lines = await policy();
      expect(lines).toMatch(/script-src .*connect-src .*frame-src /);
      await town.wordpress.php(
        `update_option( 'policy_of_the_test', base64_decode( '${Buffer.from(lines).toString('base64')}' ) );`,
      );
      const answer = await visit.page.goto(
        await town.wordpress.publish(
          `[resilience_finder]\n\n[resilience_counter figure="${FIGURE}"]\n\n[resilience_form isolation="frame"]`,
        ),
      );
      expect(answer?.headers()['content-security-policy']).toContain(lines);
      await found();
      await count();
      await askForHelp(visit.page.locator('rk-intake-form').frameLocator('iframe').locator('rk-intake-form'));
      expect(ownMessages()).toEqual([]);
    },
  );
});

describe('optimisers of scripts', () => {
  beforeAll(async () => {
    await town.wordpress.use('delayed-scripts.php');
    await town.wordpress.use('delayed-scripts.js');
  });
  afterAll(() => town.wordpress.doNotUse('delayed-scripts.php'));

  it('find what asks them to leave the script alone', async () => {
    await visit.page.goto(await town.wordpress.publish('[resilience_finder]'));
    const names = await visit.page
      .locator('script[src*="resilience-kit.js"]')
      .evaluate((script) => script.getAttributeNames());
    expect(names).toEqual(
      expect.arrayContaining(['data-no-optimize', 'data-cfasync', 'data-no-minify', 'data-noptimize', 'nowprocket']),
    );
    const exclusions = await town.wordpress.php(
      `echo wp_json_encode( array( apply_filters( 'rocket_delay_js_exclusions', array( 'a' ) ), apply_filters( 'autoptimize_filter_js_exclude', 'a' ), apply_filters( 'sgo_js_minify_exclude', array() ) ) );`,
    );
    expect(JSON.parse(exclusions)).toEqual([['a', 'resilience-kit.js'], 'a, resilience-kit.js', ['resilience-kit']]);
  });

  it.each(['event', 'defer', 'async', 'renamed', 'combined'])(
    'that do it all the same (%s) leave everything working',
    async (way) => {
      await visit.page.goto(`${await town.wordpress.publish('[resilience_finder]')}&delay=${way}`);
      if (way === 'event') {
        expect(await visit.page.locator('rk-service-finder a[href="tel:112"]').isVisible()).toBe(true);
        await visit.page.keyboard.press('Tab');
      }
      await found();
    },
  );
});

describe('somebody who may not write just any HTML', () => {
  it('can write elements, <div data-rk="…"> and shortcodes', async () => {
    for (const content of [
      '<rk-service-finder category="legal-aid"><a href="tel:1545">15-45</a></rk-service-finder>',
      '<div data-rk="service-finder" data-category="legal-aid"><a href="tel:1545">15-45</a></div>',
      '[resilience_finder category="legal-aid"]',
      '<!-- wp:resilience-kit/finder {"category":"legal-aid","fallback":"\\u003ca href=\\u0022tel:1545\\u0022\\u003e15-45\\u003c/a\\u003e"} /-->',
    ]) {
      await visit.page.goto(await town.wordpress.publish(content, 'author'));
      await found();
      expect(await visit.page.locator('rk-service-finder').getAttribute('category'), content).toBe('legal-aid');
    }
  });

  it('cannot have a form send to somebody else', async () => {
    for (const content of [
      '<rk-intake-form api="https://evil.example"></rk-intake-form>',
      '<div data-rk="intake-form" data-api="https://evil.example"></div>',
      '[resilience_form api="https://evil.example"]',
      '<!-- wp:resilience-kit/intake-form {"api":"https://evil.example"} /-->',
      '<!-- wp:resilience-kit/intake-form {"fallback":"\\u003cscript src=\\u0022https://evil.example\\u0022\\u003e\\u003c/script\\u003e"} /-->',
    ]) {
      await visit.page.goto(await town.wordpress.publish(content, 'author'));
      expect(await visit.page.content(), content).not.toContain('evil.example');
    }
  });
});

describe('the settings', () => {
  afterAll(() => town.nameApi());

  it('name the hromada, the language, the colours and the page with the form for all pages', async () => {
    const form = await town.wordpress.publish('[resilience_form]');
    const id = Number(new URL(form).searchParams.get('page_id'));
    await town.nameApi({ hromada: 'UA32080070000050759', lang: 'en', theme: 'dark', form_page: id });
    await visit.page.goto(await town.wordpress.publish('[resilience_finder]'));
    const finder = visit.page.locator('rk-service-finder');
    expect(await finder.getAttribute('hromada')).toBe('UA32080070000050759');
    expect(await finder.getAttribute('lang')).toBe('en');
    expect(await finder.getAttribute('theme')).toBe('dark');
    expect(await finder.getAttribute('intake-url')).toBe(form);
  });

  it('leave the words of a page and telephone numbers when no API is named', async () => {
    await town.wordpress.php(`delete_option( 'resilience_kit' );`);
    await visit.page.goto(await town.wordpress.publish('[resilience_finder]'));
    expect(await visit.page.locator('a[href="tel:112"]').isVisible()).toBe(true);
    expect(await visit.page.locator('script[src*="resilience-kit.js"]').count()).toBe(0);
  });

  it('can have the first results in the page itself, which stay for a day when the API is gone', async () => {
    await town.nameApi({ results: '1' });
    const address = await town.wordpress.publish('[resilience_finder category="legal-aid"]');
    const reader = await town.visit({ javaScriptEnabled: false });
    const number = reader.page.locator('rk-service-finder [slot=results] a[href^="tel:"]').first();
    await reader.page.goto(address);
    expect(await number.isVisible()).toBe(true);
    // Ten minutes later, when nobody answers.
    await town.wordpress.php(`
      global $wpdb;
      foreach ( $wpdb->get_col( "SELECT option_name FROM $wpdb->options WHERE option_name LIKE '_transient_resilience_kit_%'" ) as $option ) {
        $kept = get_option( $option );
        $kept['until'] = time() - 1;
        update_option( $option, $kept );
      }`);
    await town.wordpress.use('no-network.php');
    await reader.page.reload();
    expect(await number.isVisible()).toBe(true);
    await town.wordpress.doNotUse('no-network.php');
    await reader.page.context().close();
    await visit.page.goto(address);
    await found();
    expect(await visit.page.locator('rk-service-finder [slot=results]').isVisible()).toBe(false);
  });

  it('may have the files come from the API, whose server lets every site load them', async () => {
    await town.nameApi({ script_from: 'api' });
    await visit.page.goto(await town.wordpress.publish('[resilience_finder]'));
    await found();
    expect(
      visit.requested.some(({ href }) => href === `${town.api.url.replace(/\/$/, '')}/kit/resilience-kit.js`),
    ).toBe(true);
  });
});

it('PHP has nothing to complain of', async () => {
  expect(await town.wordpress.complaints()).toEqual([]);
});
