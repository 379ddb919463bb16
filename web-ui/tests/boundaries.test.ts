import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sources } from './sources';

const IMPORT = /(?:from|import\()\s*'([^']+)'/g;

/** Where an import leads inside src, or null for a package. */
function target(file: string, specifier: string): string | null {
  if (specifier.startsWith('@/')) return normalize(join('src', specifier.slice(2)));
  if (specifier.startsWith('.')) return normalize(join(dirname(file), specifier));
  return null;
}

const room = (path: string) => /^src\/(shared|features|audiences|app)/.exec(path)?.[1];
const feature = (path: string) => /^src\/features\/([^/]+)/.exec(path)?.[1];
const audience = (path: string) => /^src\/audiences\/([^/]+)/.exec(path)?.[1];

function forbidden(from: string, to: string): boolean {
  switch (room(from)) {
    case 'shared':
      return room(to) !== 'shared';
    case 'features':
      return (
        room(to) === 'app' ||
        room(to) === 'audiences' ||
        (room(to) === 'features' && feature(to) !== feature(from))
      );
    case 'audiences':
      return room(to) === 'app' || (room(to) === 'audiences' && audience(to) !== audience(from));
    default:
      return false;
  }
}

describe('boundaries', () => {
  it('imports go one way: app → audiences → features → shared', () => {
    const broken = sources()
      .filter(file => !/\.test\.tsx?$/.test(file))
      .flatMap(file =>
        [...readFileSync(file, 'utf8').matchAll(IMPORT)]
          .map(match => target(file, match[1] ?? ''))
          .filter(to => to !== null && forbidden(file, to))
          .map(to => `${file} → ${to}`),
      );
    expect(broken).toEqual([]);
  });

  it('would notice a broken one', () => {
    expect(forbidden('src/shared/ui/A.tsx', 'src/features/x/B')).toBe(true);
    expect(forbidden('src/features/x/A.tsx', 'src/features/y/B')).toBe(true);
    expect(forbidden('src/features/x/A.tsx', 'src/features/x/B')).toBe(false);
    expect(forbidden('src/audiences/centre/A.tsx', 'src/features/x/B')).toBe(false);
  });

  it('components stay under 200 lines', () => {
    const long = sources()
      .filter(file => file.endsWith('.tsx') && !file.endsWith('.test.tsx'))
      .map(file => [file, readFileSync(file, 'utf8').split('\n').length] as const)
      .filter(([, lines]) => lines > 200);
    expect(long).toEqual([]);
  });
});
