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

it('no box by which rows are chosen is hidden by what a rule before it says', () => {
  const hiding = sources('src', /\.css$/).flatMap(file =>
    [
      ...readFileSync(file, 'utf8')
        .replace(/\/\*[\s\S]*?\*\//g, '')
        .matchAll(/([^{}]+)\{([^{}]*)\}/g),
    ]
      .filter(([, selector = '', body = '']) => /\binput\b/.test(selector) && /display:\s*none/.test(body))
      .map(([, selector = '']) => `${file}: ${selector.trim()}`),
  );
  expect(hiding).toEqual([]);
});
