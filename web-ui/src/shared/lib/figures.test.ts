import { expect, it } from 'vitest';
import { holdsNumber, isFigures } from './figures';

it('knows the numbers of people, as the server does', () => {
  const numbers = [
    '13817245678',
    '+86 138-1724-5678',
    '１３８17245678',
    '王阿姨 13817245678',
    '021-58881234',
    '1381724567',
    '11010519491231002X',
    '110105194912310021',
  ];
  expect(numbers.filter(each => !holdsNumber(each))).toEqual([]);
  const words = ['王阿姨', '5678', '3号楼', '2026-11-27', '20261127', '编号 1234567890123', 'K13817245678A'];
  expect(words.filter(holdsNumber)).toEqual([]);
});

it('tells figures from words', () => {
  expect(['1', '002x', '+86 138', '１３'].filter(each => !isFigures(each))).toEqual([]);
  expect(['', 'x', '3号楼', '陈 138', '+'].filter(isFigures)).toEqual([]);
});
