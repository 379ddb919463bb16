import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Form } from 'antd';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { meantTime, steppedTime } from './form/typedTime';
import { TimeField } from './TimeField';
import { TimeInput } from './TimeInput';

const box = () => screen.getByRole('textbox');

function Start({ told, first = '' }: { told: (time: string | undefined) => void; first?: string }) {
  const [time, setTime] = useState(first);
  return (
    <TimeInput
      aria-label="开始"
      value={time}
      onChange={next => {
        told(next);
        setTime(next ?? '');
      }}
    />
  );
}

describe('a time', () => {
  it.each([
    ['8', '08:00'],
    ['9:5', '09:05'],
    ['930', '09:30'],
    ['0830', '08:30'],
    ['8:30', '08:30'],
    ['20：30', '20:30'],
    ['９：３０', '09:30'],
    ['1430', '14:30'],
    ['9.15', '09:15'],
    ['9点', '09:00'],
    ['9点30分', '09:30'],
    ['24', null],
    ['1260', null],
    ['soon', null],
    ['', null],
  ])('%s is meant as %s', (typed, time) => expect(meantTime(typed)).toBe(time));

  it('may end a day where it is said so', () => {
    expect(meantTime('24', true)).toBe('24:00');
    expect(meantTime('24:30', true)).toBeNull();
  });

  it.each([
    ['09:00', 5, '09:05'],
    ['09:03', 5, '09:05'],
    ['09:03', -5, '09:00'],
    ['23:55', 5, null],
    ['00:00', -5, null],
  ])('%s goes on by %i to %s', (from, by, to) => expect(steppedTime(from, by)).toBe(to));

  it('is written with 24 hours, whatever language the browser speaks, and understood as it is left', async () => {
    const told = vi.fn();
    render(<Start told={told} />);
    expect(box()).toHaveAttribute('placeholder', '时:分');
    await userEvent.type(box(), '9:5');
    expect(told).not.toHaveBeenCalledWith('09:05');
    await userEvent.tab();
    expect(box()).toHaveValue('09:05');
    expect(told).toHaveBeenLastCalledWith('09:05');
  });

  it('goes five minutes on or back with the arrows', async () => {
    render(<Start told={() => undefined} first="09:58" />);
    await userEvent.click(box());
    await userEvent.keyboard('{ArrowUp}{ArrowUp}');
    expect(box()).toHaveValue('10:05');
    await userEvent.keyboard('{ArrowDown}');
    expect(box()).toHaveValue('10:00');
  });
});

describe('a time in a form', () => {
  const form = (sent: (values: object) => void = () => undefined) =>
    render(
      <Form validateTrigger="onBlur" onFinish={sent}>
        <TimeField name="starts" label="开始" />
        <button type="submit">保存</button>
      </Form>,
    );

  it('that is none stays as it was typed, and it is said beside it', async () => {
    form();
    await userEvent.type(screen.getByLabelText('开始'), '9 pm');
    await userEvent.tab();
    expect(await screen.findByText(/没有这个时间/)).toBeVisible();
    expect(screen.getByLabelText('开始')).toHaveValue('9 pm');
  });

  it('must be given', async () => {
    form();
    await userEvent.click(screen.getByLabelText('开始'));
    await userEvent.tab();
    expect(await screen.findByText('必填')).toBeVisible();
  });

  it('is understood by Enter, too', async () => {
    const sent = vi.fn();
    form(sent);
    await userEvent.type(screen.getByLabelText('开始'), '１４３０{Enter}');
    await vi.waitFor(() => expect(sent).toHaveBeenCalledWith({ starts: '14:30' }));
  });
});
