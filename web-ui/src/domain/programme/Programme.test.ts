import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast, distance, mixed, type Rgb, rgbOf, SIGHTS } from '../../../tests/colour';
import { legendOf } from './legend';
import { HUES, hueOf } from './useHueOf';

const sheet = readFileSync('src/domain/programme/Programme.module.css', 'utf8');
const theme = readFileSync('src/shared/ui/theme.css', 'utf8');
const DARK = /\[data-theme="dark"\]/;

/** The colours of the sheet as somebody sees them who chose light or dark. */
function palette(dark: boolean) {
  const hues = [...sheet.matchAll(/^(.*)\.hue(\d) \{\n {2}--hue: (#[0-9a-f]{6});/gm)]
    .filter(([, before = '']) => DARK.test(before) === dark)
    .toSorted((a, b) => Number(a[2]) - Number(b[2]))
    .map(([, , , value = '']) => rgbOf(value));
  const part = theme.split(':root[data-theme="dark"]')[dark ? 1 : 0] ?? '';
  const of = (name: string): Rgb => {
    const value = new RegExp(`--${name}: (#[0-9a-f]{3,6});`).exec(part)?.[1] ?? '';
    return rgbOf(value.length === 4 ? value.replace(/[0-9a-f]/g, '$&$&') : value);
  };
  const share = Number(/var\(--hue\) (\d+)%/.exec(sheet)?.[1]) / 100;
  return { hues, card: of('card'), soft: hues.map(hue => mixed(hue, share, of('card'))), of };
}

describe.each([
  ['light', false],
  ['dark', true],
])('the hues of programmes in %s', (_, dark) => {
  const { hues, card, soft, of } = palette(dark);

  it('are eight, and each is seen on a card', () => {
    expect(hues).toHaveLength(HUES);
    for (const hue of hues) expect(contrast(hue, card)).toBeGreaterThanOrEqual(3);
  });

  it('are told apart by everybody, whichever of the colours they do not see', () => {
    const close: string[] = [];
    for (const [sight, see] of Object.entries(SIGHTS))
      for (let one = 0; one < hues.length; one += 1)
        for (let other = 0; other < one; other += 1) {
          const apart = distance(see(hues[one] as Rgb), see(hues[other] as Rgb));
          if (apart < 0.08) close.push(`${sight}: ${one} and ${other}, ${apart.toFixed(3)}`);
        }
    expect(close).toEqual([]);
  });

  it('let what is written on their soft form be read', () => {
    for (const ground of soft)
      for (const ink of ['ink', 'ink2']) expect(contrast(of(ink), ground)).toBeGreaterThanOrEqual(4.5);
  });
});

describe('a programme', () => {
  const ids = Array.from({ length: 9 }, (_, index) => `019a-${index}`);

  it('has a hue of its own among eight, which no later one changes', () => {
    expect(new Set(ids.slice(0, 8).map(id => hueOf(id, ids))).size).toBe(8);
    for (const id of ids.slice(0, 3)) expect(hueOf(id, ids)).toBe(hueOf(id, ids.slice(0, 3)));
    expect(hueOf(ids[8] as string, ids)).toBe(hueOf(ids[0] as string, ids));
  });

  it('stands by its name beside its hue, all that share it', () => {
    const of = (programmeId: string, programme: string) => ({ programmeId, programme });
    const legend = legendOf(
      [
        of(ids[0] as string, '为老'),
        of(ids[1] as string, '亲子'),
        of(ids[0] as string, '为老'),
        of(ids[8] as string, '文化'),
      ],
      id => `hue${hueOf(id, ids)}`,
    );
    expect(legend).toEqual([
      { hue: 'hue0', programmes: ['为老', '文化'] },
      { hue: 'hue1', programmes: ['亲子'] },
    ]);
  });
});
