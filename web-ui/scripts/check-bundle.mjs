// Fails the build when an audience's first screens bring more than they may: scripts and styles, gzipped, with everything that
// is imported at once. What a browser really fetches, data and all, is counted by e2e/weight.spec.ts.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { FIRST } from './first.ts';

const SCREEN_KB = { centre: 141, headquarters: 146, government: 131 };
const SCREEN_FILES = 10;

const dist = new URL('../dist/', import.meta.url);
const read = name => JSON.parse(readFileSync(new URL(`.vite/${name}.json`, dist), 'utf8'));
const manifest = read('manifest');
const where = read('modules');

/** What a chunk needs before it runs: itself and its static imports. */
function needs(key, found = new Set()) {
  if (!found.has(key)) {
    found.add(key);
    for (const next of manifest[key].imports ?? []) needs(next, found);
  }
  return found;
}

function filesOf(keys) {
  return new Set([...keys].flatMap(key => [manifest[key].file, ...(manifest[key].css ?? [])]));
}

const sizes = new Map();
function gzipped(file) {
  if (!sizes.has(file)) sizes.set(file, gzipSync(readFileSync(new URL(file, dist))).length);
  return sizes.get(file);
}

/** The chunk that holds a module. */
function chunkOf(source) {
  const file = where[source];
  const key = file && Object.keys(manifest).find(each => manifest[each].file === file);
  if (key) return key;
  throw new Error(`${source} is not in the build: is scripts/first.ts still true?`);
}

const entry = Object.keys(manifest).find(key => manifest[key].isEntry);
const wanted = process.argv.includes('--list');
let failed = false;
for (const [audience, { shell, screens }] of Object.entries(FIRST)) {
  for (const [name, screen] of Object.entries(screens)) {
    const files = filesOf(needs(chunkOf(screen), needs(chunkOf(shell), needs(entry))));
    const size = [...files].reduce((sum, file) => sum + gzipped(file), 0) / 1024;
    const ok = size <= SCREEN_KB[audience] && files.size <= SCREEN_FILES;
    failed ||= !ok;
    console.log(
      `${ok ? 'ok  ' : 'FAIL'} ${audience} ${name}: ${size.toFixed(1)} kB gzip of ${SCREEN_KB[audience]} in ${files.size} files`,
    );
    if (!ok || wanted)
      for (const file of [...files].sort((a, b) => gzipped(b) - gzipped(a)))
        console.log(`       ${(gzipped(file) / 1024).toFixed(1).padStart(6)} ${file}`);
  }
}
if (failed) process.exit(1);
