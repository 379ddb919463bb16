import { describe, expect, it } from 'vitest';
import { SLUG, slugOf } from './slug';

describe('a slug', () => {
  it('comes from the English name', () => {
    expect(slugOf('Hefeng Citizen Centre')).toBe('hefeng_citizen_centre');
    expect(slugOf('3rd Street – Café')).toBe('rd_street_cafe');
    expect(slugOf('和风')).toBe('');
    expect(slugOf('A very long name of a centre that goes on and on')).toMatch(SLUG);
  });
});
