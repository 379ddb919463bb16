import { expect, it } from 'vitest';
import { uuid7 } from './uuid7';

it('an id made here is a UUID of version 7 that begins with its time', () => {
  const at = Date.parse('2026-11-26T01:02:03.456Z');
  const id = uuid7(at);
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(at);
  expect(new Set(Array.from({ length: 100 }, () => uuid7(at))).size).toBe(100);
});
