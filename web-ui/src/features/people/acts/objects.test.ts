import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { OBJECTS } from './objects';

it('lets one look for each kind of thing that acts have a word for', () => {
  const words = readFileSync('src/shared/ui/history/texts.ts', 'utf8');
  const named = [...words.matchAll(/'object\.([a-z-]+)'/g)].map(([, kind]) => kind);
  expect(named.length).toBeGreaterThan(30);
  expect([...new Set(Object.values(OBJECTS).flat())].sort()).toEqual([...new Set(named)].sort());
});
