/**
 * What visitors' devices ask for and no page can: made here out of the elements' own rules, so that it can be looked at
 * without such a device.
 */
export type Medium = 'more-contrast' | 'forced-colors' | 'reduced-motion';

const conditions: Readonly<Record<Medium, RegExp>> = {
  'more-contrast': /prefers-contrast:\s*more/,
  'forced-colors': /forced-colors:\s*active/,
  'reduced-motion': /prefers-reduced-motion:\s*reduce/,
};

export function isMedium(said: unknown): said is Medium {
  return typeof said === 'string' && said in conditions;
}

/** As a system has it whose user has chosen few colours: light letters on a dark ground. */
const systemColors: Readonly<Record<string, string>> = {
  buttonface: '#000',
  buttontext: '#fff',
  canvas: '#000',
  canvastext: '#fff',
  graytext: '#3f3',
  highlight: '#1aebff',
  highlighttext: '#000',
  linktext: '#ff0',
};

const added = new WeakMap<ShadowRoot, CSSStyleSheet>();

/** Has an element look as it does for such devices, and all that comes into it later; gives back what ends it. */
export function previewMedia(element: Element, media: readonly Medium[]): () => void {
  const root = element.shadowRoot;
  if (!root) return () => undefined;
  const sheet = added.get(root) ?? new CSSStyleSheet();
  added.set(root, sheet);
  let read = 0;
  const update = () => {
    const others = root.adoptedStyleSheets.filter((other) => other !== sheet);
    if (others.length === read && root.adoptedStyleSheets.at(-1) === sheet) return;
    read = others.length;
    sheet.replaceSync(media.map((medium) => rulesFor(medium, others)).join('\n'));
    // Last, so that it prevails as rules for a medium do, which stand at the end.
    root.adoptedStyleSheets = [...others, sheet];
  };
  update();
  const watching = new MutationObserver(update);
  watching.observe(root, { childList: true, subtree: true });
  return () => {
    watching.disconnect();
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
  };
}

function rulesFor(medium: Medium, sheets: readonly CSSStyleSheet[]): string {
  const rules = sheets.map(({ cssRules }) => within(cssRules, conditions[medium])).join('\n');
  if (medium === 'more-contrast') return rules;
  if (medium === 'reduced-motion')
    return `${rules} *, ::before, ::after { animation: none !important; transition: none !important; }`;
  const optingOut = [...rules.matchAll(/([^{}]+)\{[^{}]*forced-color-adjust:\s*none/g)];
  // `:not()` takes elements alone.
  const kept = optingOut.flatMap(([, list = '']) => list.split(',')).filter((selector) => !selector.includes('::'));
  const others = kept.length ? `*:not(${kept.join(', ')})` : '*';
  return `${rules.replace(/\b[a-z]+\b/gi, (name) => systemColors[name.toLowerCase()] ?? name)}
    * { color: #fff !important; border-color: #fff !important; box-shadow: none !important; }
    ${others} { background-color: #000 !important; }
    a { color: #ff0 !important; }
    ::placeholder { color: #3f3 !important; }
    :disabled, [aria-disabled='true'] { color: #3f3 !important; border-color: #3f3 !important; }`;
}

/** The rules that hold on a condition, in the containers that they stand in. */
function within(rules: CSSRuleList, condition: RegExp): string {
  return [...rules]
    .map((rule) => {
      if (rule instanceof CSSMediaRule && condition.test(rule.media.mediaText)) return texts(rule.cssRules);
      if (!(rule instanceof CSSGroupingRule)) return '';
      const inner = within(rule.cssRules, condition);
      return inner && `${rule.cssText.slice(0, rule.cssText.indexOf('{'))} { ${inner} }`;
    })
    .join('\n');
}

const texts = (rules: CSSRuleList) => [...rules].map(({ cssText }) => cssText).join('\n');

/** Has scripts hear that the visitor wants less motion, while `isWanted` says so. */
export function answerAboutMotion(isWanted: () => boolean): void {
  const asked = window.matchMedia.bind(window);
  window.matchMedia = (query) => {
    const list = asked(query);
    const concerns = /prefers-reduced-motion:\s*(reduce|no-preference)/.exec(query);
    if (!concerns || !isWanted()) return list;
    return new Proxy(list, {
      get: (target, name) => {
        if (name === 'matches') return concerns[1] === 'reduce';
        const value: unknown = Reflect.get(target, name);
        return typeof value === 'function' ? (value.bind(target) as unknown) : value;
      },
    });
  };
}
