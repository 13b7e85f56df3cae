import { describe, expect, test } from 'vitest';
import { readBuilderChoice } from './builder-choice.ts';
import { policyOf, snippetOf, stylesOf, type SnippetFacts } from './snippet.ts';

const facts: SnippetFacts = {
  publicUrl: 'https://api.town.example/help',
  place: { code: 'UA32080070000050759', level: 'hromada' },
  title: 'Search for services',
  fallback: { text: 'Services of the hromada', link: '/services', dial: '1545', number: '15-45' },
};
const choose = (query: string) => readBuilderChoice(new URLSearchParams(query));
const linkingTo = (link: string): SnippetFacts => ({ ...facts, fallback: { ...facts.fallback, link } });

describe('the code for a site', () => {
  test('is the script and the element, with what was chosen and what is seen without a script', () => {
    expect(snippetOf(choose('category=legal-aid&language=uk&theme=dark'), facts)).toBe(
      `<script type="module" src="https://api.town.example/help/kit/resilience-kit.js" data-api="https://api.town.example/help"></script>

<rk-service-finder hromada="UA32080070000050759" category="legal-aid" lang="uk" theme="dark">
  <a href="/services">Services of the hromada</a>
  <a href="tel:1545">15-45</a>
</rk-service-finder>`,
    );
  });

  test('presets an oblast as an oblast', () => {
    const place = { code: 'UA23000000000064947', level: 'oblast' };
    expect(snippetOf(choose(''), { ...facts, place })).toContain('<rk-service-finder oblast="UA23000000000064947">');
  });

  test('is a <div> where own tags are taken out', () => {
    const code = snippetOf(choose('way=div&language=en&theme=light'), facts);
    expect(code).toContain(
      '<div data-rk="service-finder" data-hromada="UA32080070000050759" lang="en" data-theme="light">',
    );
    expect(code).toMatch(/<\/div>$/);
  });

  test('is a frame where scripts are taken out, with the link and the number below it', () => {
    const code = snippetOf(choose('way=frame&component=panel&figure=donetsk-2025-h1-consultations&language=en'), facts);
    expect(code).toContain(
      'src="https://api.town.example/help/embed/impact?figures=donetsk-2025-h1-consultations&amp;lang=en"',
    );
    expect(code).toContain('title="Search for services"');
    expect(code).toContain('<a href="tel:1545">15-45</a>');
    expect(code).not.toContain('<script');
  });

  test.each([
    ['a script as link', 'link=javascript:alert(1)', 'javascript'],
    ['another host behind two slashes', 'link=//evil.example', 'evil'],
    ['a code that ends the attribute', 'category=a"onclick="x', 'onclick'],
    ['a colour that ends the rule', 'own-accent=1&accent=red}body{display:none', 'body'],
    ['an unknown component', 'component=<b>', '<b>'],
  ])('takes %s for nothing', (_, query, trace) => {
    const choice = choose(query);
    expect(`${snippetOf(choice, linkingTo(choice.link))} ${stylesOf(choice)}`).not.toContain(trace);
  });

  test('writes what has signs of its own in HTML with references', () => {
    const choice = choose('link=https://town.example/?a=1%26b=2');
    const code = snippetOf(choice, linkingTo(choice.link));
    expect(code).toContain('<a href="https://town.example/?a=1&amp;b=2">');
  });

  test('gives a colour to the style sheet, not to the element', () => {
    expect(stylesOf(choose('own-accent=1&accent=%23aa3300'))).toBe('rk-service-finder {\n  --rk-accent: #aa3300;\n}');
    expect(stylesOf(choose('accent=%23aa3300'))).toBeUndefined();
  });

  test('has the policy name the origin alone, and frames for the form', () => {
    expect(policyOf(choose(''), facts)).toBe(
      'script-src https://api.town.example;\nconnect-src https://api.town.example;',
    );
    expect(policyOf(choose('component=form'), facts)).toContain('frame-src https://api.town.example;');
    expect(policyOf(choose('way=frame'), facts)).toBe('frame-src https://api.town.example;');
  });
});
