import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { beforeEach, expect, it, vi } from 'vitest';
import type { SessionResponse } from '@/shared/api/generated/model';
import { MeProvider, useMe } from '@/shared/lib/me';
import { manager } from '../../../tests/render';
import { usePhaseOf } from './usePhaseOf';

const session = {
  state: 'planned',
  startsAt: '2026-11-22T15:30:00Z',
  endsAt: '2026-11-22T16:30:00Z',
} as SessionResponse;

beforeEach(() => {
  vi.useFakeTimers();
  vi.setSystemTime(new Date('2026-11-22T15:29:50Z'));
});

it('turns sessions over as they begin and end, also past midnight, without reading them again', () => {
  const { result } = renderHook(() => usePhaseOf()(session));
  expect(result.current).toBe('ahead');
  act(() => void vi.advanceTimersByTime(30_000));
  expect(result.current).toBe('running');
  act(() => void vi.advanceTimersByTime(61 * 60_000));
  expect(result.current).toBe('ended');
});

it('turns today at midnight of the organisation, from the day the server gave', () => {
  const wrapper = ({ children }: { children: ReactNode }) => (
    <MeProvider me={{ ...manager, today: '2026-11-22' }}>{children}</MeProvider>
  );
  const { result } = renderHook(() => useMe().today, { wrapper });
  expect(result.current).toBe('2026-11-22');
  // 23:29:50 in Shanghai; half an hour and some seconds on it is tomorrow there.
  act(() => void vi.advanceTimersByTime(31 * 60_000));
  expect(result.current).toBe('2026-11-23');
});
