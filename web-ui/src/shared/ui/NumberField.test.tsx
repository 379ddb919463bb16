import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Form } from 'antd';
import { expect, it } from 'vitest';
import { NumberField } from './NumberField';

it.each([
  ['-3', '须在 0.5 到 100,000 之间'],
  ['0', '须在 0.5 到 100,000 之间'],
  ['2.34', '最多 1 位小数'],
])('keeps %s as it was typed and says what is wrong beside it', async (typed, problem) => {
  render(
    <Form validateTrigger="onBlur">
      <NumberField name="areaM2" label="面积" min={0.5} max={100_000} decimals={1} />
    </Form>,
  );
  const field = screen.getByLabelText('面积');

  await userEvent.type(field, typed);
  await userEvent.tab();

  expect(await screen.findByText(problem)).toBeVisible();
  expect(field).toHaveValue(typed);
});

it('reads digits as a Chinese keyboard gives them', async () => {
  const sent: unknown[] = [];
  render(
    <Form onFinish={values => sent.push(values)}>
      <NumberField name="capacity" label="容量" min={1} max={5_000} />
      <button type="submit">好</button>
    </Form>,
  );
  await userEvent.type(screen.getByLabelText('容量'), '１２');
  await userEvent.click(screen.getByRole('button', { name: '好' }));
  await waitFor(() => expect(sent).toEqual([{ capacity: 12 }]));
});
