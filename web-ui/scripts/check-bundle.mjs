// Fails the build when an audience would load more than 240 kB of gzipped JavaScript before it can draw anything, or when
// its first screen adds more than it may.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const LIMIT_KB = 240;
/** With the first screen itself, which loads beside the shell and shows its skeleton until then. */
const WITH_SCREEN_KB = { centre: 240, headquarters: 240, government: 240 };
/** The first screen of each audience: a chunk of its own, loaded at once. */
const HOME = {
  centre: 'src/features/day/today/components/TodayPage.tsx',
  headquarters: 'src/features/compare/comparison/components/ComparisonPage.tsx',
  government: 'src/features/promise/purchased/components/PurchasedPage.tsx',
};

const dist = new URL('../dist/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'));

/** What a chunk needs before it runs: itself and its static imports. */
function needs(key, found = new Set()) {
  if (!found.has(key)) {
    found.add(key);
    for (const next of manifest[key].imports ?? []) needs(next, found);
  }
  return found;
}

function gzipped(keys) {
  const files = new Set([...keys].map(key => manifest[key].file).filter(file => file.endsWith('.js')));
  return [...files].reduce((sum, file) => sum + gzipSync(readFileSync(new URL(file, dist))).length, 0) / 1024;
}

const entry = Object.keys(manifest).find(key => manifest[key].isEntry);
const audiences = Object.keys(manifest).filter(key => /^src\/audiences\/[^/]+\/index\.tsx$/.test(key));
let failed = false;
function check(what, keys, limit) {
  const size = gzipped(keys);
  const ok = size <= limit;
  failed ||= !ok;
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${what}: ${size.toFixed(1)} kB gzip of ${limit}`);
}

for (const audience of audiences) {
  const name = audience.split('/')[2];
  const loaded = needs(audience, needs(entry));
  check(name, loaded, LIMIT_KB);
  if (manifest[HOME[name]])
    check(`${name} with its first screen`, needs(HOME[name], loaded), WITH_SCREEN_KB[name]);
}
if (audiences.length === 0 || failed) process.exit(1);
