import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';

const WEB = join(import.meta.dirname, '..');
const SERVER = join(WEB, '../services/server/src/test/java');
const DOCUMENT = readFileSync(join(WEB, '../docs/nothing-lost.md'), 'utf8');

/** Tests by the name of their file. */
const files = new Map(
  [join(WEB, 'src'), join(WEB, 'e2e'), SERVER]
    .flatMap(root => readdirSync(root, { recursive: true, encoding: 'utf8' }).map(each => join(root, each)))
    .filter(path => /(\.(spec|test)\.tsx?|Test\.java)$/.test(path))
    .map(path => [basename(path, '.java'), path]),
);

it('every test that is said to show a failure is there', () => {
  const named = [...DOCUMENT.matchAll(/`([\w.]+(?:\.(?:spec|test)\.tsx?|Test)): ([^`]+)`/g)];
  expect(named.length).toBeGreaterThan(40);
  const missing = named.filter(([, file = '', title = '']) => {
    const path = files.get(file);
    return !path || !readFileSync(path, 'utf8').includes(title);
  });
  expect(missing.map(([text]) => text)).toEqual([]);
});
