import { Button, Segmented } from 'antd';
import { useQueryState } from 'nuqs';
import { useState } from 'react';
import type { ActivityResponse, ProgrammeResponse } from '@/shared/api/generated/model';
import { useMay } from '@/shared/lib/me';
import { parseAsStringLiteral } from '@/shared/lib/search';
import { PageHead, Toolbar } from '@/shared/ui';
import { useText } from '../texts';
import { ActivityForm } from './ActivityForm';
import { ActivityList } from './ActivityList';
import { ProgrammeForm } from './ProgrammeForm';
import { ProgrammeList } from './ProgrammeList';

const TABS = ['activities', 'programmes'] as const;

export function ActivitiesPage() {
  const text = useText();
  const may = useMay();
  const mayWrite = may('write-timetable');
  const [tab, setTab] = useQueryState('tab', parseAsStringLiteral(TABS).withDefault('activities'));
  const [activity, setActivity] = useState<ActivityResponse | 'new' | null>(null);
  const [programme, setProgramme] = useState<ProgrammeResponse | 'new' | null>(null);
  return (
    <>
      <PageHead
        title={text('activities')}
        sub={text('activitiesSub')}
        actions={
          mayWrite && (
            <Button
              type="primary"
              onClick={() => (tab === 'activities' ? setActivity('new') : setProgramme('new'))}
            >
              {text(tab === 'activities' ? 'addActivity' : 'addProgramme')}
            </Button>
          )
        }
      />
      <Toolbar>
        <Segmented<(typeof TABS)[number]>
          value={tab}
          onChange={next => void setTab(next)}
          options={TABS.map(value => ({ value, label: text(value) }))}
        />
      </Toolbar>
      {tab === 'activities' ? (
        <ActivityList onEdit={mayWrite ? setActivity : undefined} />
      ) : (
        <ProgrammeList onEdit={mayWrite ? setProgramme : undefined} />
      )}
      <ActivityForm
        open={activity !== null}
        activity={activity === 'new' ? null : activity}
        onClose={() => setActivity(null)}
      />
      <ProgrammeForm
        open={programme !== null}
        programme={programme === 'new' ? null : programme}
        onClose={() => setProgramme(null)}
      />
    </>
  );
}
