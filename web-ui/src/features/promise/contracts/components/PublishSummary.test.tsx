import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { ContractResponse, StatementPreview } from '@/shared/api/generated/model';
import { renderAt } from '../../../../../tests/render';
import { PublishSummary } from './PublishSummary';

/** What is read before publishing, where of the days of the statement so many were open and nothing lacks. */
function show(openDays: number) {
  const preview = {
    statement: { from: '2026-02-16', to: '2026-02-22', sessionsHeld: 0, visits: 0, replaces: null },
    standing: { indicators: [] },
    notClosed: 0,
    gaps: { openDays, missingDays: 0, notClosedOthers: 0, days: [] },
  } as unknown as StatementPreview;
  const contract = { agencyName: '长桥街道' } as ContractResponse;
  renderAt('/', [{ path: '/', element: <PublishSummary contract={contract} preview={preview} /> }]);
}

it('says that every open day is recorded', async () => {
  show(5);
  expect(await screen.findByText('5 个开放日都已记录，已结束的场次都已结场。')).toBeVisible();
});

it('says of days on which the centre is closed that none was open, not that none of them lacks', async () => {
  show(0);
  expect(await screen.findByText('这段时间中心没有开放日，已结束的场次都已结场。')).toBeVisible();
  expect(screen.queryByText(/0 个开放日/)).toBeNull();
});
