import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { sources } from './sources';

/** Each import in a file of its own: where it stands, what it asks for, whether Biome lets it. */
const IMPORTS = [
  ['src/shared/ui/A.tsx', '@/features/day/x/B', false],
  ['src/shared/ui/B.tsx', '@/domain/x', false],
  ['src/shared/ui/C.tsx', '../../features/day/x/B', false],
  ['src/shared/ui/D.tsx', '../../domain/x', false],
  ['src/shared/ui/chart/A.tsx', '../../../audiences/centre/B', false],
  ['src/shared/ui/chart/B.tsx', '../../lib/b', true],
  ['src/domain/x/A.tsx', '@/features/day/x/B', false],
  ['src/domain/x/B.tsx', '@/shared/ui', true],
  ['src/domain/x/C.tsx', '@/audiences/centre/B', false],
  ['src/domain/x/D.tsx', '../../features/day/x/B', false],
  ['src/domain/x/E.tsx', '../../app/B', false],
  ['src/domain/statement/A.tsx', '@/domain/contract/Bullet', true],
  ['src/domain/contract/A.tsx', '../statement/B', false],
  ['src/shared/lib/A.ts', '@/domain/session/session', false],
  ['src/shared/screens/A.ts', '@/features/day/x/B', false],
  ['src/features/day/x/a.tsx', '@/features/day/y/B', false],
  ['src/features/day/x/b.tsx', '../y/B', false],
  ['src/features/day/x/c.tsx', './components/B', true],
  ['src/features/day/x/components/A.tsx', '../../y/B', false],
  ['src/features/day/x/components/B.tsx', '@/audiences/centre/B', false],
  ['src/features/day/x/components/C.tsx', '../api/useB', true],
  ['src/features/day/x/components/D.tsx', '@/domain/x', true],
  ['src/audiences/centre/A.tsx', '../headquarters/B', false],
  ['src/audiences/centre/B.tsx', '@/features/day/x/routes', true],
] as const;

it('imports go one way: audiences → features → domain → shared, and Biome holds it', () => {
  const place = mkdtempSync(join(tmpdir(), 'boundaries-'));
  try {
    copyFileSync('biome.json', join(place, 'biome.json'));
    for (const [path, from] of IMPORTS) {
      mkdirSync(dirname(join(place, path)), { recursive: true });
      writeFileSync(join(place, path), `import { a } from '${from}';\n\nexport const b = a;\n`);
    }
    const only = '--only=style/noRestrictedImports';
    const { stdout } = spawnSync('biome', ['lint', only, '--reporter=github', '--max-diagnostics=none'], {
      cwd: place,
      encoding: 'utf8',
    });
    for (const [path, from, allowed] of IMPORTS) {
      expect(stdout.includes(path), `${path} → ${from}`).toBe(!allowed);
    }
  } finally {
    rmSync(place, { recursive: true });
  }
});

/** What the API says of people signed in, of what was done and of what went wrong is everybody's; all else is of a noun. */
const EVERYBODYS = ['Me', 'Place', 'ActResponse', 'Problem', 'Info'];

it('shared holds no domain: it speaks of no noun of the API', () => {
  const said = sources('src/shared')
    .filter(file => !file.includes('.test.'))
    .flatMap(file =>
      [...readFileSync(file, 'utf8').matchAll(/import type {([^}]*)} from '[^']*generated\/model'/g)].flatMap(
        ([, names = '']) =>
          names
            .split(',')
            .map(name => name.trim())
            .filter(name => name && !EVERYBODYS.includes(name))
            .map(name => `${file}: ${name}`),
      ),
    );
  expect(said).toEqual([]);
});

it('components stay under 200 lines', () => {
  const long = sources()
    .filter(file => file.endsWith('.tsx') && !file.endsWith('.test.tsx'))
    .map(file => [file, readFileSync(file, 'utf8').split('\n').length] as const)
    .filter(([, lines]) => lines > 200);
  expect(long).toEqual([]);
});
