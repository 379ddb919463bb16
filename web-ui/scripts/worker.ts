import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** What a centre does not open without a network: the other audiences. */
const LEFT_OUT = /\/src\/audiences\/(headquarters|government)\//;
const PUBLIC = ['/seal.svg', '/app.webmanifest', '/icon-192.png', '/icon-512.png', '/icon-maskable-512.png'];

type Bundle = Parameters<Extract<Plugin['generateBundle'], (...all: never[]) => unknown>>[1];

/** The scripts a centre's pages may ask for, from the entry on: not what only another audience opens, but all that one needs to run. */
function scripts(bundle: Bundle): Set<string> {
  const found = new Set<string>();
  const visit = (name: string, needed: boolean) => {
    const chunk = bundle[name];
    if (chunk?.type !== 'chunk' || found.has(name)) return;
    // a file of another audience may hold what a screen of a centre stands on
    const isOther = chunk.moduleIds.some(id => LEFT_OUT.test(id));
    if (isOther && !needed) return;
    found.add(name);
    for (const next of chunk.imports) visit(next, true);
    if (!isOther) for (const next of chunk.dynamicImports) visit(next, false);
  };
  for (const chunk of Object.values(bundle))
    if (chunk.type === 'chunk' && chunk.isEntry) visit(chunk.fileName, true);
  return found;
}

/** Writes the service worker with the files of this build: the page, its scripts and its styles. */
export function worker(): Plugin {
  return {
    name: 'hearth-worker',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const needed = scripts(bundle);
        const hashed = Object.keys(bundle)
          .filter(name => needed.has(name) || name.endsWith('.css'))
          .map(name => `/${name}`)
          .sort();
        const files = ['/index.html', ...PUBLIC, ...hashed];
        const text = readFileSync(new URL('./worker.js', import.meta.url), 'utf8');
        const page = readFileSync(new URL('../index.html', import.meta.url), 'utf8');
        const hash = createHash('sha256').update(text).update(page).update(files.join());
        const version = hash.digest('hex').slice(0, 12);
        this.emitFile({
          type: 'asset',
          fileName: 'worker.js',
          source: `const VERSION = '${version}';\nconst FILES = ${JSON.stringify(files)};\n${text}`,
        });
      },
    },
  };
}
