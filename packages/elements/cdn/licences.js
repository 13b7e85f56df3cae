import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The licences of what the files hold besides the kit's own code: most of them ask to be handed on with it.
 *
 * @param {readonly string[]} modules the paths of the modules that were bundled
 */
export function licencesOf(modules) {
  const folders = new Set(
    modules.flatMap((module) => /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(module)?.[1] ?? []),
  );
  return [...folders]
    .map(licenceOf)
    .sort((one, other) => (one.title < other.title ? -1 : 1))
    .map(({ title, text }) => `${title}\n\n${text.trim()}\n`)
    .filter((entry, index, all) => all.indexOf(entry) === index)
    .join(`\n${'-'.repeat(80)}\n\n`);
}

function licenceOf(folder) {
  const {
    name,
    version,
    license = 'licence not named',
  } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
  return { title: `${name} ${version} (${license})`, text: file ? readFileSync(join(folder, file), 'utf8') : '' };
}
