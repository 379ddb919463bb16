import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Form } from 'antd';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { DayField } from './DayField';
import { DayInput } from './DayInput';

const box = () => screen.getByRole('textbox');

function Filter({ told, first = '' }: { told: (day: string | undefined) => void; first?: string }) {
  const [day, setDay] = useState(first);
  return (
    <>
      <DayInput
        aria-label="从"
        value={day}
        max="2026-07-31"
        onChange={next => {
          told(next);
          setDay(next ?? '');
        }}
      />
      <button type="button" onClick={() => setDay('')}>
        清空
      </button>
    </>
  );
}

describe('a day', () => {
  it.each([
    ['2026-07-01', '2026-07-01'],
    ['20260701', '2026-07-01'],
    ['2026/7/1', '2026-07-01'],
    ['2026年7月1日', '2026-07-01'],
  ])('typed as %s reads %s, whatever language the browser speaks', async (typed, day) => {
    const told = vi.fn();
    render(<Filter told={told} />);
    expect(box()).toHaveAttribute('placeholder', '年-月-日');
    await userEvent.type(box(), typed);
    await userEvent.tab();
    expect(box()).toHaveValue(day);
    expect(told).toHaveBeenLastCalledWith(day);
  });

  it('is taken for no other while it is being typed', async () => {
    const told = vi.fn();
    render(<Filter told={told} />);
    await userEvent.type(box(), '2026-7-15');
    expect(told).not.toHaveBeenCalledWith('2026-07-01');
    await userEvent.tab();
    expect(told).toHaveBeenLastCalledWith('2026-07-15');
  });

  it('goes a day on or back with the arrows, not past its bounds', async () => {
    const told = vi.fn();
    render(<Filter told={told} first="2026-07-30" />);
    await userEvent.click(box());
    await userEvent.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}');
    expect(box()).toHaveValue('2026-07-31');
    await userEvent.keyboard('{ArrowDown}');
    expect(box()).toHaveValue('2026-07-30');
  });

  it('is picked from the calendar of the browser, by its button and by keyboard', async () => {
    const showPicker = vi.fn();
    HTMLInputElement.prototype.showPicker = showPicker;
    render(<Filter told={() => undefined} first="2026-07-30" />);
    await userEvent.click(screen.getByRole('button', { name: '打开日历' }));
    await userEvent.click(box());
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(showPicker).toHaveBeenCalledTimes(2);
    expect(showPicker.mock.contexts[0]).toHaveAttribute('max', '2026-07-31');
  });

  it('that is none stays as it was typed, marked once it is left', async () => {
    render(<DayInput aria-label="从" value="2026-07-30" />);
    await userEvent.clear(box());
    await userEvent.type(box(), '7/1');
    expect(box().closest('.ant-input-status-error')).toBeNull();
    await userEvent.tab();
    await userEvent.tab();
    expect(box()).toHaveValue('7/1');
    expect(box().closest('.ant-input-status-error')).not.toBeNull();
  });

  it('is gone when its filter is cleared from elsewhere, also half typed', async () => {
    render(<Filter told={() => undefined} />);
    await userEvent.type(box(), '2026-');
    await userEvent.click(screen.getByRole('button', { name: '清空' }));
    expect(box()).toHaveValue('');
  });
});

describe('a day in a form', () => {
  it.each([
    ['2026-02-30', '没有这一天；请按 2026-07-01 的样子填写'],
    ['7/1/2026', '没有这一天；请按 2026-07-01 的样子填写'],
    ['1989-12-31', '须在 1990-01-01 到 2028-11-22 之间'],
    ['2028-11-23', '须在 1990-01-01 到 2028-11-22 之间'],
    [' ', '没有这一天；请按 2026-07-01 的样子填写'],
  ])('keeps %s as it was typed and says what is wrong beside it', async (typed, said) => {
    render(
      <Form validateTrigger="onBlur">
        <DayField name="day" label="日期" max="2028-11-22" />
      </Form>,
    );
    await userEvent.type(screen.getByLabelText('日期'), typed);
    await userEvent.tab();
    expect(await screen.findByText(said)).toBeVisible();
    expect(screen.getByLabelText('日期')).toHaveValue(typed);
  });

  it('must be given', async () => {
    render(
      <Form validateTrigger="onBlur">
        <DayField name="day" label="日期" />
      </Form>,
    );
    await userEvent.click(screen.getByLabelText('日期'));
    await userEvent.tab();
    expect(await screen.findByText('必填')).toBeVisible();
  });
});
