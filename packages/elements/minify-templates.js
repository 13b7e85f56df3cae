/** Takes the white space and comments out of `html` and `css` templates, which minifiers of JavaScript leave alone. */
export function minifyTemplates() {
  return {
    name: 'minify-templates',
    enforce: 'post',
    transform(code, id) {
      if (!/\/src\/[^?]*\.ts$/.test(id) || !/\b(html|css)`/.test(code)) return undefined;
      const edits = [];
      walk(this.parse(code), (node) => {
        if (node.type !== 'TaggedTemplateExpression') return;
        const shorten = { html: shortenHtml, css: shortenCss }[node.tag.name];
        for (const [index, { start, end, tail, value }] of shorten ? node.quasi.quasis.entries() : []) {
          const inside = index === 0 ? value.raw.trimStart() : value.raw;
          edits.push({ start, end, text: shorten(tail ? inside.trimEnd() : inside) });
        }
      });
      return { code: edited(code, edits), map: null };
    },
  };
}

/** Calls back for every node of a syntax tree, parents first. */
export function walk(node, visit) {
  if (Array.isArray(node)) for (const child of node) walk(child, visit);
  else if (node && typeof node.type === 'string') {
    visit(node);
    for (const child of Object.values(node)) if (child && typeof child === 'object') walk(child, visit);
  }
}

/** The code with parts of it replaced; none of the parts may be inside another. */
export function edited(code, edits) {
  return edits
    .sort((one, other) => other.start - one.start)
    .reduce((result, { start, end, text }) => result.slice(0, start) + text + result.slice(end), code);
}

/** Elements in the flow of a text: the space between two of them is seen. */
const inText = /^(a|b|bdi|button|input|label|span|strong|svg)$/;

/** A run of white space with a line break in it is indentation; one space keeps words apart. */
function shortenHtml(text) {
  return text
    .replace(/\s*\n\s*/g, ' ')
    .replace(/(<\/?([a-z]+)[^<>]*>) (?=<\/?([a-z]+))/g, (all, tag, name, next) =>
      inText.test(name) && inText.test(next) ? all : tag,
    )
    .replace(/ (?=\/?>)/g, '');
}

function shortenCss(text) {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: (?=[^{}]*[;}])/g, ':')
    .replace(/;}/g, '}')
    .replace(/\b0\.(?=\d)/g, '.');
}
