import { assert, expect } from '@open-wc/testing';
import '../define/rk-service-finder.ts';
import { finderFixtures } from '../service-finder/fixtures/fixtures.ts';
import { show } from '../service-finder/testing/page.ts';
import { clear, until } from '../testing/page.ts';

const blocks = () => document.head.querySelectorAll('script[type="application/ld+json"]');
const told = () =>
  (JSON.parse(blocks()[0]?.textContent ?? '{}') as { '@graph'?: { name: string }[] })['@graph']?.map(
    ({ name }) => name,
  );
const asked = (name: 'live' | 'demo') => ({
  ...finderFixtures[name],
  attributes: { ...finderFixtures[name].attributes, 'structured-data': '' },
});

describe('structured data of a finder', () => {
  afterEach(clear);

  it('is in the head of the page where the page asks for it, and goes with the finder', async () => {
    const finder = await show(asked('live'));
    await until(() => told()?.length === 3);
    assert.equal(blocks().length, 1);
    const [name] = told() ?? [];
    document.documentElement.lang = 'en';
    await until(() => told()?.[0] !== name);
    finder.remove();
    assert.equal(blocks().length, 0);
  });

  it('is not there where nobody asks for it, nor of invented examples', async () => {
    await show(finderFixtures.live);
    const finder = await show(asked('demo'));
    await until(() => finder.finderState?.results);
    await finder.updateComplete;
    assert.equal(blocks().length, 0);
  });

  it('is a block that a strict content security policy lets pass', async () => {
    const frame = document.createElement('iframe');
    frame.srcdoc = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'"><p>`;
    document.body.append(frame);
    const inside = await until(() => frame.contentDocument?.querySelector('p') && frame.contentDocument);
    const refused: string[] = [];
    inside.addEventListener('securitypolicyviolation', ({ violatedDirective }) => refused.push(violatedDirective));
    const add = (type: string, text: string) => {
      const script = inside.createElement('script');
      script.type = type;
      script.textContent = text;
      inside.head.append(script);
    };
    add('application/ld+json', '{}');
    // Refused, so that it is known that the policy is in force.
    add('text/javascript', 'void 0');
    await until(() => refused.length > 0);
    expect(refused).to.have.lengthOf(1);
  });
});
