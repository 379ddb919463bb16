import { Segmented } from 'antd';
import { useQueryState } from 'nuqs';
import { parseAsStringLiteral } from '@/shared/lib/search';
import { Toolbar } from '@/shared/ui';
import { useText } from '../texts';
import { ActivityList } from './ActivityList';
import { ProgrammeList } from './ProgrammeList';

const TABS = ['activities', 'programmes'] as const;
type Tab = (typeof TABS)[number];

export function ActivitiesPage() {
  const text = useText();
  const [tab, setTab] = useQueryState(
    'tab',
    parseAsStringLiteral(TABS).withDefault('activities').withOptions({ history: 'push' }),
  );
  const tabs = (
    <Toolbar>
      <Segmented<Tab>
        value={tab}
        onChange={next => void setTab(next)}
        options={TABS.map(value => ({ value, label: text(value) }))}
      />
    </Toolbar>
  );
  return tab === 'activities' ? <ActivityList tabs={tabs} /> : <ProgrammeList tabs={tabs} />;
}
