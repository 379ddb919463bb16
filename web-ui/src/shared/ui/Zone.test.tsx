import { describe, expect, it } from 'vitest';
import { otherZone } from './onDemand/Zone';

describe('the zone of an organisation', () => {
  const now = Date.parse('2026-11-26T04:00:00Z');

  it('is named where clocks here show another time, now or in summer', () => {
    expect(otherZone('Asia/Shanghai', 'zh-CN', now, 'Europe/Berlin')).toBe('中国标准时间');
    expect(otherZone('Asia/Shanghai', 'en', now, 'Europe/Berlin')).toBe('China Standard Time');
    expect(otherZone('Europe/London', 'en', now, 'UTC')).not.toBeNull();
  });

  it('needs no word where they show the same', () => {
    expect(otherZone('Asia/Shanghai', 'en', now, 'Asia/Shanghai')).toBeNull();
    expect(otherZone('Asia/Shanghai', 'en', now, 'Asia/Taipei')).toBeNull();
  });
});
