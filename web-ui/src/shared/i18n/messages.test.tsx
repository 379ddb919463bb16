import { act, renderHook } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { defineTexts, useLanguage } from '.';

const useText = defineTexts('messages-test', {
  plain: ['你好', 'Hello'],
  shown: ['{{count}} 条', '{{count}} row', '{{count}} rows'],
  many: ['{{count, number}} 条', '{{count, number}} row', '{{count, number}} rows'],
  two: ['{{name}}：{{what}}，{{name}}', '{{name}}: {{what}}, {{name}}'],
});

const speak = (language: 'zh-CN' | 'en') => {
  const { result } = renderHook(useLanguage);
  act(() => result.current[1](language));
};

afterEach(() => speak('zh-CN'));

describe('texts', () => {
  it('speak the language of the page, and change with it', () => {
    const { result } = renderHook(useText);
    expect(result.current('plain')).toBe('你好');
    speak('en');
    expect(result.current('plain')).toBe('Hello');
    expect(document.documentElement.lang).toBe('en');
    expect(localStorage.getItem('hearth.language')).toBe('en');
  });

  it('stay the same function until the language changes', () => {
    const { result, rerender } = renderHook(useText);
    const before = result.current;
    rerender();
    expect(result.current).toBe(before);
  });

  it('choose the singular for one alone, in English only', () => {
    const { result } = renderHook(useText);
    expect(result.current('shown', { count: 1 })).toBe('1 条');
    speak('en');
    expect([0, 1, 2, 21].map(count => result.current('shown', { count }))).toEqual([
      '0 rows',
      '1 row',
      '2 rows',
      '21 rows',
    ]);
    expect(result.current('shown')).toBe(' rows');
  });

  it('write numbers with separators where they ask for it', () => {
    const { result } = renderHook(useText);
    expect(result.current('many', { count: 12345 })).toBe('12,345 条');
    expect(result.current('shown', { count: 12345 })).toBe('12345 条');
  });

  it('put values where they belong, as they are', () => {
    const { result } = renderHook(useText);
    expect(result.current('two', { name: '<b>$1', what: '{{name}}' })).toBe('<b>$1：{{name}}，<b>$1');
  });
});
