import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { allTexts } from '@/shared/i18n';
import { sources } from './sources';

// Every module that defines texts is loaded here, so that all of them are checked.
const modules = import.meta.glob(['/src/**/texts.ts', '/src/shared/i18n/common.ts'], { eager: true });

const placeholders = (text: string) => [...text.matchAll(/{{(\w+)/g)].map(match => match[1]).sort();

it('every text is there in both languages and asks for the same values', () => {
  expect(Object.keys(modules).length).toBeGreaterThan(3);
  expect(allTexts.size).toBeGreaterThan(3);
  for (const [namespace, texts] of allTexts) {
    for (const [key, forms] of Object.entries(texts)) {
      const where = `${namespace}.${key}`;
      const [chinese, ...english] = forms;
      expect(chinese.trim(), where).not.toBe('');
      for (const form of english) {
        expect(form.trim(), where).not.toBe('');
        // The way to the other language is written in that language.
        if (!where.startsWith('shell.language'))
          expect(form, where).not.toMatch(/[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/);
        expect(new Set(placeholders(form)), where).toEqual(new Set(placeholders(chinese)));
      }
    }
  }
});

it('no namespace is defined twice', () => {
  const defined = sources().flatMap(file =>
    [...readFileSync(file, 'utf8').matchAll(/defineTexts\('([^']+)'/g)].map(match => match[1]),
  );
  // The example in the documentation of defineTexts is one of them.
  const real = defined.filter(
    (name, index) => !(name === 'today' && index === defined.indexOf('today') && count(defined, 'today') > 1),
  );
  expect(new Set(real).size).toBe(real.length);
});

const count = (list: (string | undefined)[], name: string) => list.filter(each => each === name).length;

it('every text that code asks for exists: components hold no Chinese of their own', () => {
  // the notice that readNotice reads is Chinese
  const allowed =
    /(texts|common|problem|lunar|period|money|search|listed|readNotice)\.ts$|Bullet\.tsx$|screens\/(centre|headquarters|government)\.ts$|\.test\.tsx?$/;
  const offenders = sources()
    .filter(file => !allowed.test(file))
    .filter(file => {
      const code = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
      // The seal of an audience is a picture of one character. Marks of Chinese stand in texts too, or in `listed`.
      return /[\u4e00-\u9fff]{2,}|[：、]/.test(code);
    });
  expect(offenders).toEqual([]);
});
