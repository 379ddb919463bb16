import { expect, it } from 'vitest';
import { apart, type Called } from './apart';

const of = (id: string, title: string, more: Partial<Called> = {}): Called => ({
  ...{ id, title, programme: '健康', ageMin: null, ageMax: null, externalId: null },
  ...more,
});

it('tells by what activities of one name differ, and says nothing where only one is called so', () => {
  const words = apart(
    [
      of('a', 'Yoga', { ageMin: 18, externalId: '4711' }),
      of('b', 'Yoga', { ageMin: 60, externalId: '4712' }),
      of('c', 'Yoga', { ageMin: 60, programme: '为老' }),
      of('d', '太极', { ageMin: 18, externalId: '9' }),
    ],
    'zh-CN',
  );
  expect(words.get('a')).toBe('健康 · 18 岁起 · 编号 4711');
  expect(words.get('b')).toBe('健康 · 60 岁起 · 编号 4712');
  expect(words.get('c')).toBe('为老 · 60 岁起');
  expect(words.get('d')).toBe('');
});

it('names nothing that all of them have alike', () => {
  const words = apart([of('a', 'Yoga', { ageMin: 18 }), of('b', 'Yoga', { ageMin: 18 })], 'en');
  expect([...words.values()]).toEqual(['', '']);
});
