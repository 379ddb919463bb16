import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { FindBox } from './FindBox';

function Found({ said }: { said: string[] }) {
  const [value, setValue] = useState('');
  const type = (typed: string) => {
    said.push(typed);
    setValue(typed);
  };
  return <FindBox label="查找" value={value} onType={type} />;
}

it('hands on words, and leaves a number of somebody where it was typed', async () => {
  const said: string[] = [];
  render(<Found said={said} />);
  const box = screen.getByRole('searchbox', { name: '查找' });
  await userEvent.type(box, '合唱');
  expect(said.at(-1)).toBe('合唱');
  await userEvent.clear(box);
  await userEvent.type(box, '13817245678');
  expect(box).toHaveValue('13817245678');
  expect(said.at(-1)).toBe('');
  expect(said).not.toContain('1381724');
  expect(screen.getByRole('status')).toHaveTextContent('不写进网址');
  await userEvent.clear(box);
  expect(screen.queryByRole('status')).toBeNull();
});
