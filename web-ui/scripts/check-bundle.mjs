// Fails the build when an audience would load more than 250 kB of gzipped JavaScript until its first screen stands.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const LIMIT_KB = 250;
/** The first screen of each audience: a chunk of its own, loaded at once. */
const HOME = {
  centre: 'src/features/today/components/TodayPage.tsx',
  headquarters: 'src/features/comparison/components/ComparisonPage.tsx',
  government: 'src/features/purchased/components/PurchasedPage.tsx',
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
for (const audience of audiences) {
  const loaded = needs(audience, needs(entry));
  const home = HOME[audience.split('/')[2]];
  if (manifest[home]) needs(home, loaded);
  const size = gzipped(loaded);
  const ok = size <= LIMIT_KB;
  failed ||= !ok;
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${audience}: ${size.toFixed(1)} kB gzip of ${LIMIT_KB}`);
}
if (audiences.length === 0 || failed) process.exit(1);
