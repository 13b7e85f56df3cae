import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { integrity } from './host-site.ts';
import { linkAndNumber, press, showsDetails, showsFigure, showsResults, textIn } from './sights.ts';
import { inEveryBrowser, type Visit } from './visiting.ts';

const loader = integrity['resilience-kit.js'] ?? '';
const nonce = 'r4nd0m';

/** What every policy here has besides its scripts. */
function policy(visit: Visit, ...scripts: readonly string[]): string {
  return [
    "default-src 'none'",
    `script-src ${scripts.join(' ')}`,
    `style-src 'nonce-${nonce}'`,
    `connect-src ${visit.apiUrl}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

inEveryBrowser('a page with a strict content security policy', (visit) => {
  const both = () => visit().finder() + visit().counter();
  const works = async () => {
    await showsResults(visit().page);
    await showsFigure(visit().page);
    expect(visit().complaints).toEqual([]);
  };

  it.each<[what: string, directives: string[], from: 'site' | 'cdn']>([
    ['lists the site', ["'self'"], 'site'],
    ['has a nonce and nothing else', [`'nonce-${nonce}'`], 'site'],
    ['has a nonce, and the files are on another origin', [`'nonce-${nonce}'`, "'strict-dynamic'"], 'cdn'],
    ['has the hash of the script and the origin of its files', [`'${loader}'`, "'self'"], 'site'],
  ])('that %s: the elements work, and nothing is refused', async (_, directives, from) => {
    const origin = from === 'cdn' ? visit().site.cdnUrl : '';
    const head = visit().snippet({
      src: `${origin}/kit/resilience-kit.js`,
      attributes: `nonce="${nonce}" integrity="${loader}" crossorigin`,
    });
    await visit().open(visit().html({ head, body: both() }), { policy: policy(visit(), ...directives) });
    await works();
  });

  it('that has the hash of the script alone: what it loads is refused, link and number stay', async () => {
    const head = visit().snippet({ attributes: `integrity="${loader}" crossorigin` });
    await visit().open(visit().html({ head, body: both() }), {
      policy: policy(visit(), `'${loader}'`, "'strict-dynamic'"),
    });
    await expect.poll(() => visit().complaints.join()).toContain('<rk-service-finder> could not be loaded');
    expect(await linkAndNumber(visit().page)).toEqual({ link: true, number: true });
  });

  it('that has the hash of an inline script: what that puts on the page works', async () => {
    const script = `{ const s = document.createElement('script'); s.type = 'module'; s.src = '/kit/resilience-kit.js'; document.head.append(s); }`;
    const head = `<meta name="resilience-kit-api" content="${visit().apiUrl}"><script>${script}</script>`;
    await visit().open(visit().html({ head, body: both() }), {
      policy: policy(visit(), hashOf(script), "'strict-dynamic'"),
    });
    await works();
  });

  it.each<[what: string, directive: string]>([
    ['any policies', ''],
    ["the kit's policies alone", "; trusted-types lit-html resilience-kit 'allow-duplicates'"],
  ])('that demands Trusted Types and allows %s: lists, map, details and search engines', async (_, directive) => {
    const body = visit().finder('structured-data') + visit().counter('breakdown') + visit().finder('lang="uk"');
    await visit().open(visit().html({ body }), {
      policy: `${policy(visit(), "'self'")}; require-trusted-types-for 'script'${directive}`,
    });
    const { page } = visit();
    await showsFigure(page);
    await showsResults(page, 0);
    await showsResults(page, 1);
    await press(page, 'rk-service-finder', '.map-toggle');
    await expect
      .poll(() =>
        page.evaluate(
          () => document.querySelector('rk-service-finder')?.shadowRoot?.querySelectorAll('.pin-box').length,
        ),
      )
      .toBeGreaterThan(0);
    await press(page, 'rk-service-finder', '.card-link');
    await showsDetails(page);
    expect(visit().complaints).toEqual([]);
  });

  it('that demands Trusted Types: the form', async () => {
    const body = `<rk-intake-form form="feedback"><a href="tel:1545">15-45</a></rk-intake-form>`;
    await visit().open(visit().html({ body }), {
      policy: `${policy(visit(), "'self'")}; require-trusted-types-for 'script'; frame-src ${visit().apiUrl}`,
    });
    await expect.poll(() => textIn(visit().page, 'rk-intake-form')).toMatch(/Продовжити|Надіслати/);
    expect(visit().complaints).toEqual([]);
  });

  it('that is a sandbox without an origin of its own: they work without storage', async () => {
    const head = visit().snippet({ src: `${visit().site.cdnUrl}/kit/resilience-kit.js` });
    await visit().open(visit().html({ head, body: both() }), { policy: 'sandbox allow-scripts' });
    await works();
  });
});
