import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { LOADER } from './build-loader.js';

/** The names of files that never change under their names: a hash of what is in them stands before the ending. */
export const IMMUTABLE = /-[A-Za-z0-9_-]{6}\.js$/;

/**
 * Writes what tells of the files of a release, and what else belongs to it:
 *
 * - the loader once more, under a name with the version and a hash, for pages that stay with this release;
 * - style sheets of the themes;
 * - `manifest.json`: the version, the files of each element by language, sizes and hashes;
 * - `integrity.json`: the hash of each file;
 * - `preload.json`: what a page with an element needs first, or with one beside another;
 * - `behaviour.json`: what each element asks, keeps and tells.
 *
 * @param {{ root: string, folder: string, version: string, elements: import('./build-elements.js').BuiltElement[], markup: import('./build-elements.js').BuiltElement }} release
 */
export function writeReleaseFiles({ root, folder, version, elements, markup }) {
  const versioned = writeVersionedLoader(folder, version);
  for (const [from, to] of styleSheets(root)) copyFileSync(from, join(folder, to));
  copyFileSync(join(root, 'behaviour.json'), join(folder, 'behaviour.json'));
  const files = Object.fromEntries(
    readdirSync(folder)
      .filter((file) => /\.(js|css)$/.test(file))
      .sort()
      .map((file) => [file, describe(file, readFileSync(join(folder, file)))]),
  );
  const named = elements.map((element) => [`rk-${element.name}`, filesByLanguage(element)]);
  writeJson(folder, 'manifest.json', {
    format: 1,
    version,
    channels: { latest: LOADER },
    loader: versioned,
    // For pages that cannot write the elements as they are, and for a second loader.
    mending: [markup.file, ...markup.later],
    elements: Object.fromEntries(named),
    files,
  });
  writeJson(
    folder,
    'integrity.json',
    Object.fromEntries(Object.entries(files).map(([file, { integrity }]) => [file, integrity])),
  );
  const together = named.flatMap(([tag, { beside = {} }]) =>
    Object.entries(beside).map(([other, { first }]) => [`${tag} beside ${other}`, first]),
  );
  const alone = named.map(([tag, { first }]) => [tag, first]);
  writeJson(folder, 'preload.json', Object.fromEntries([...alone, ...together]));
}

/** Another release has another name, and so has a build that differs in anything. */
function writeVersionedLoader(folder, version) {
  const loader = readFileSync(join(folder, LOADER));
  const name = `resilience-kit-${version}-${hash('sha256', loader, 'base64url').slice(0, 6)}.js`;
  writeFileSync(join(folder, name), loader);
  return name;
}

/** Beside the scripts, and not in a folder: the API serves the files of one. */
function styleSheets(root) {
  const themes = join(root, 'src', 'theme', 'themes');
  return [
    [join(root, 'src', 'theme', 'tokens.css'), 'tokens.css'],
    ...(existsSync(themes) ? readdirSync(themes) : [])
      .filter((file) => file.endsWith('.css'))
      .map((file) => [join(themes, file), `theme-${file}`]),
  ];
}

/**
 * `first`: what a page with the element needs before anything is shown; `later`: what is loaded when it is needed; `beside`: what of that
 * is other on a page that has another element too, by that one's name.
 */
function filesByLanguage({ early, file, texts, later, beside }) {
  const isIn = (language) => (name) => !new RegExp(`^later-(?!${language}-)[a-z]{2}-`).test(name);
  const inLanguages = (choose) => ({ uk: choose('uk'), en: choose('en') });
  const firstAfter = (start) => inLanguages((language) => [start, texts[language], early].filter(Boolean));
  return {
    first: firstAfter(file),
    later: inLanguages((language) => later.filter(isIn(language))),
    ...(beside && { beside: { [`rk-${beside.element}`]: { first: firstAfter(beside.file), later: beside.later } } }),
    files: [...new Set([early, file, texts.uk, texts.en, ...later, beside?.file, ...(beside?.later ?? [])])]
      .filter(Boolean)
      .sort(),
  };
}

function describe(file, bytes) {
  return {
    bytes: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    integrity: `sha384-${hash('sha384', bytes, 'base64')}`,
    immutable: IMMUTABLE.test(file),
  };
}

function hash(algorithm, bytes, encoding) {
  return createHash(algorithm).update(bytes).digest(encoding);
}

function writeJson(folder, name, content) {
  writeFileSync(join(folder, name), `${JSON.stringify(content, null, 2)}\n`);
}
