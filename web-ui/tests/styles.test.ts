import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { sources } from './sources';

it('nothing is styled inline: looks stand in stylesheets, and what only the program knows is given as vars()', () => {
  const offenders = sources()
    .filter(file => file.endsWith('.tsx') && !file.includes('.test.'))
    .flatMap(file =>
      [...readFileSync(file, 'utf8').matchAll(/\bstyle=\{(?!vars\()[^\n]*/g)].map(
        match => `${file}: ${match[0]}`,
      ),
    );
  expect(offenders).toEqual([]);
});
