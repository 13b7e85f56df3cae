// Fails when a text of the elements has no Ukrainian, or when xliff/uk.xlf is behind the sources.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const file = new URL('xliff/uk.xlf', import.meta.url);
const tools = dirname(createRequire(import.meta.url).resolve('@lit/localize-tools/package.json'));

const committed = readFileSync(file, 'utf8');
let extracted;
try {
  execFileSync(process.execPath, [join(tools, 'bin', 'lit-localize.js'), '--config', 'lit-localize.json', 'extract'], {
    cwd: import.meta.dirname,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  extracted = readFileSync(file, 'utf8');
} finally {
  writeFileSync(file, committed);
}

const wanted = units(extracted);
const present = units(committed);
const faults = [];
for (const [id, { source, target }] of wanted) {
  if (!target) faults.push(`no Ukrainian for «${source}» (${id}): pnpm run extract, then translate it in xliff/uk.xlf`);
  else if (count(target) !== count(source)) faults.push(`«${target}» has other placeholders than «${source}»`);
  else if (source.includes('{n}') && target.split('|').length !== 4) {
    faults.push(`«${target}» needs the four Ukrainian plural forms, separated by |`);
  }
}
for (const [id, { source }] of present) {
  if (!wanted.has(id))
    faults.push(`«${source}» (${id}) is in xliff/uk.xlf but no longer in the sources: pnpm run extract`);
}

for (const fault of faults) console.error(fault);
console.log(`${wanted.size} texts, ${faults.length} faults`);
process.exitCode = faults.length === 0 ? 0 : 1;

function units(xliff) {
  const found = new Map();
  for (const [, id, body] of xliff.matchAll(/<trans-unit id="([^"]+)">([\s\S]*?)<\/trans-unit>/g)) {
    found.set(id, { source: inner(body, 'source'), target: inner(body, 'target') });
  }
  return found;
}

function inner(body, tag) {
  return new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(body)?.[1]?.trim() ?? '';
}

function count(text) {
  return text.match(/<x /g)?.length ?? 0;
}
