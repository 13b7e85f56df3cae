import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askApi, type Ask } from '../test-support/api.ts';
import { databases, type TestDatabase } from '../test-support/databases.ts';
import { components, ways } from './builder-choice.ts';

const unescaped = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

/** What somebody would copy. */
function copied(page: string, id: string): string | undefined {
  const found = new RegExp(`<pre id="${id}"[^>]*>([^]*?)</pre>`).exec(page)?.[1];
  return found === undefined ? undefined : unescaped(found.replace(/<\/?span[^>]*>/g, ''));
}

describe.each(databases)('the page that puts code together on $kind', ({ open }) => {
  let opened: TestDatabase;
  let ask: Ask;
  beforeAll(async () => {
    opened = await open();
    ask = askApi({ database: opened.database, publicUrl: 'https://api.town.example' });
  });
  afterAll(() => opened.close());

  test('begins with the whole country, and a number to call', async () => {
    const { status, text, headers } = await ask('/builder?lang=uk');
    expect(status).toBe(200);
    expect(headers.get('Content-Language')).toBe('uk');
    expect(copied(text, 'snippet')).toMatch(
      /<rk-service-finder>\s+<a href="tel:\d+">[^<]+<\/a>\s+<\/rk-service-finder>$/,
    );
  });

  test('finds a hromada by its name, by that of a village in it, and by the wrong keyboard layout', async () => {
    for (const name of ['Бучанська', 'Буча', 'Bucha', 'Бучі']) {
      const { text } = await ask(`/builder?lang=uk&place=${encodeURIComponent(name)}`);
      expect(text).toContain('Бучанська');
      expect(copied(text, 'snippet')).toMatch(/ hromada="UA\d{17}"/);
    }
  });

  test('lets one of several places of a name be chosen', async () => {
    const { text } = await ask('/builder?lang=uk&place=Миколаївська');
    const codes = [...text.matchAll(/name="code"\s+value="(UA\d{17})"/g)].map(([, code]) => code);
    expect(codes.length).toBeGreaterThan(1);
    const other = await ask(`/builder?lang=uk&place=Миколаївська&code=${codes[1]}`);
    expect(copied(other.text, 'snippet')).toContain(`="${codes[1]}"`);
  });

  test('says so when there is no place of that name', async () => {
    const { text } = await ask('/builder?lang=en&place=Atlantis');
    expect(text).toContain('There is no hromada or oblast called “Atlantis”.');
  });

  test('offers the kinds of help, forms and figures that there are', async () => {
    expect((await ask('/builder?lang=en')).text).toContain('<option value="legal-aid"');
    expect((await ask('/builder?lang=en&component=form')).text).toContain('<option value="help-request"');
    const figure = 'donetsk-2025-h1-consultations';
    const { text } = await ask(`/builder?lang=en&component=counter&figure=${figure}`);
    expect(copied(text, 'snippet')).toContain(`<rk-impact-counter figure="${figure}">`);
  });

  test('has the command that lets a site show the form, with the organization that the form belongs to', async () => {
    const { text } = await ask('/builder?lang=en&component=form');
    expect(copied(text, 'site')).toMatch(
      /^npx resilience-kit embed-origins add --organization [0-9a-f-]{36} --origin https:\/\/your\.site$/,
    );
    expect((await ask('/builder?lang=en')).text).not.toContain('embed-origins');
  });

  test('has something to copy for every component, however it is embedded, in both languages', async () => {
    for (const component of components) {
      for (const way of ways) {
        for (const language of ['uk', 'en']) {
          const { status, text } = await ask(
            `/builder?lang=${language}&component=${component}&way=${way}&place=${encodeURIComponent('Київська')}`,
          );
          expect(status).toBe(200);
          for (const id of ['snippet', 'policy', 'privacy', 'accessibility']) {
            expect(copied(text, id), `${component} ${way} ${id}`).toBeTruthy();
          }
        }
      }
    }
  });

  test('has a small script beside a frame that is to fit what is in it, and its page tell how tall that is', async () => {
    const { text } = await ask('/builder?lang=en&component=panel&way=frame&height=fitted');
    const snippet = copied(text, 'snippet');
    expect(snippet).toMatch(/src="https:\/\/api\.town\.example\/embed\/impact\?[^"]*height=auto"/);
    expect(snippet).toContain('<script src="https://api.town.example/embed/resilience-kit-frame.js" defer></script>');
    expect(copied(text, 'policy')).toBe('frame-src https://api.town.example;\nscript-src https://api.town.example;');
    const fixed = await ask('/builder?lang=en&component=panel&way=frame');
    expect(copied(fixed.text, 'snippet')).not.toMatch(/<script|height=auto/);
  });

  test('tells visitors what the elements declare, and of figures in a frame that nothing is kept', async () => {
    const privacy = async (query: string) => copied((await ask(`/builder?lang=en&${query}`)).text, 'privacy') ?? '';
    const finder = await privacy('component=finder');
    for (const said of ['(IndexedDB, rk-finder)', '(localStorage, rk-shortlist)', 'know where you are', 't.me'])
      expect(finder).toContain(said);
    expect(await privacy('component=form')).toContain('the answers, encrypted for the organization');
    const counter = await privacy('component=counter&way=frame');
    expect(counter).toContain('Nothing is kept on your device.');
    expect(counter).not.toContain('keeps:');
  });

  test('repeats nothing of an address as markup', async () => {
    const hostile = encodeURIComponent('"><script>alert(1)</script>');
    const { status, text } = await ask(
      `/builder?lang=uk&place=${hostile}&link=${hostile}&category=${hostile}&figure=${hostile}&component=${hostile}`,
    );
    expect(status).toBe(200);
    expect(text).not.toContain('<script>alert');
  });

  test('may run its own code and ask its own server, and no site frames it', async () => {
    const policy = (await ask('/builder')).headers.get('Content-Security-Policy') ?? '';
    for (const rule of ["default-src 'none'", "connect-src 'self'", "frame-ancestors 'none'", "form-action 'self'"])
      expect(policy).toContain(rule);
    expect(policy).not.toMatch(/unsafe|\*/);
  });
});
