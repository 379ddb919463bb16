import { beforeAll, describe, expect, it } from 'vitest';
import { find, loadSounds, mayBeName } from './sound';

const people = ['陈桂兰', '冯志强', '曾小明', 'Maria Silva', '张伟', '韩梅'].map((name, index) => ({
  id: `r${index}`,
  name,
  birthYear: null,
  simulated: false,
}));
const found = (needle: string) => find(people, needle, 8).map(each => each.name);

describe('finding a person without the server', () => {
  beforeAll(() => loadSounds());

  it.each([
    ['桂兰', '陈桂兰'],
    ['cgl', '陈桂兰'],
    ['chenguilan', '陈桂兰'],
    ['FZQ', '冯志强'],
    ['zengxm', undefined],
    ['zxm', '曾小明'],
    ['zeng', '曾小明'],
    ['maria', 'Maria Silva'],
    ['guilan', '陈桂兰'],
    ['gl', '陈桂兰'],
    ['uilan', undefined],
    ['maria silva', 'Maria Silva'],
    ['aSil', 'Maria Silva'],
    ['chen gui', '陈桂兰'],
  ])('%s', (needle, name) => expect(found(needle)[0]).toBe(name));

  it('begins where a syllable does: no 张 for han', () => expect(found('han')).toEqual(['韩梅']));

  it('no more than asked for', () => expect(find(people, '', 2)).toHaveLength(2));
});

it.each([
  ['fzq', false],
  ['chenguilan', false],
  ['FZQ', false],
  ['冯志强', true],
  ['冯', false],
  ['小 A', true],
  ['Maria', true],
  ['maria silva', true],
])('may somebody be called %s', (text, may) => expect(mayBeName(text)).toBe(may));
