import { Button } from 'antd';
import { useCallback, useState } from 'react';
import { Link } from 'react-router';
import type { SessionResponse } from '@/shared/api/generated/model';
import { useMay, useMe } from '@/shared/lib/me';
import { centre } from '@/shared/screens/centre';
import { ExportButton, PageHead } from '@/shared/ui';
import { useFilters } from '../api/useFilters';
import { sessionsExportUrl } from '../api/useSessions';
import { useText } from '../texts';
import { FilterBar } from './FilterBar';
import { ListView } from './ListView';
import { SessionDrawer } from './SessionDrawer';
import { SessionForm } from './SessionForm';
import { WeekView } from './WeekView';

export function TimetablePage() {
  const text = useText();
  const may = useMay();
  const { today } = useMe();
  const [filters, set] = useFilters();
  const [opened, setOpened] = useState<SessionResponse | null>(null);
  const [editing, setEditing] = useState<SessionResponse | 'new' | null>(null);
  const open = useCallback((session: SessionResponse) => setOpened(session), []);
  return (
    <>
      <PageHead
        title={text('title')}
        actions={
          <>
            {may('manage-feeds') && <Link to={centre.feeds.to()}>{text('feeds')}</Link>}
            <ExportButton name={text('title')} url={format => sessionsExportUrl(filters, format, today)} />
            {may('write-timetable') && <Link to={centre.nextTerm.to()}>{text('nextTerm')}</Link>}
            {may('write-timetable') && (
              <Button type="primary" onClick={() => setEditing('new')}>
                {text('add')}
              </Button>
            )}
          </>
        }
      />
      <FilterBar filters={filters} set={set} />
      {filters.view === 'week' ? (
        <WeekView filters={filters} set={set} onOpen={open} />
      ) : (
        <ListView filters={filters} set={set} onOpen={open} />
      )}
      <SessionDrawer
        session={opened}
        onClose={() => setOpened(null)}
        onEdit={session => {
          setOpened(null);
          setEditing(session);
        }}
      />
      <SessionForm
        open={editing !== null}
        session={editing === 'new' ? null : editing}
        day={filters.week ?? undefined}
        onClose={() => setEditing(null)}
      />
    </>
  );
}
