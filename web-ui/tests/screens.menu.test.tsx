import { act, render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { type Here, MeProvider } from '@/shared/lib/me';
import { centre } from '@/shared/screens/centre';
import { useActions, useMenu } from '@/shared/screens/menu';
import type { Registry } from '@/shared/screens/screen';
import { manager } from './render';

const desk: Here = {
  ...manager,
  role: 'front-desk',
  permissions: ['read-centre', 'read-residents', 'write-residents', 'record-attendance'],
};

function Menu({ of }: { of: Registry }) {
  const groups = useMenu(of);
  const [actions] = useActions(of);
  return (
    <>
      {groups.map(({ label, screens }) => (
        <p key={label}>{`${label}: ${screens.map(each => `${each.label} ${each.permission}`).join(', ')}`}</p>
      ))}
      <button
        type="button"
        onClick={async () => {
          const hits = (await actions?.search('xinzeng', new AbortController().signal)) ?? [];
          document.title = hits.map(hit => `${hit.label} ${hit.to}`).join(', ');
        }}
      >
        find
      </button>
    </>
  );
}

describe('menu and palette', () => {
  it('ask for what the server asks for: a front desk is not led to the team', () => {
    render(
      <MeProvider me={desk}>
        <Menu of={centre} />
      </MeProvider>,
    );
    expect(screen.getByText(/^人员: /)).toHaveTextContent(
      '人员: 居民 read-residents, 团队 manage-staff, 操作记录 read-acts',
    );
  });

  it('offers only what this person may begin', async () => {
    render(
      <MeProvider me={desk}>
        <Menu of={centre} />
      </MeProvider>,
    );
    await act(async () => screen.getByRole('button', { name: 'find' }).click());
    expect(document.title).toBe('登记居民 /residents?open=new');
  });
});
