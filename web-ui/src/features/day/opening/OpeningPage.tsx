import { Segmented } from 'antd';
import { useQueryState } from 'nuqs';
import { parseAsStringLiteral } from '@/shared/lib/search';
import { Toolbar } from '@/shared/ui';
import { ProposalList } from './ProposalList';
import { SpecialDayList } from './SpecialDayList';
import { useText } from './texts';

const TABS = ['days', 'proposals'] as const;

/** When the facility is open: the days that are not as their week, and the national days that ask for a word. */
export function OpeningPage() {
  const text = useText();
  const [tab, setTab] = useQueryState(
    'tab',
    parseAsStringLiteral(TABS).withDefault('days').withOptions({ history: 'push' }),
  );
  const tabs = (
    <Toolbar>
      <Segmented<(typeof TABS)[number]>
        value={tab}
        options={TABS.map(value => ({ value, label: text(value) }))}
        onChange={value => void setTab(value)}
      />
    </Toolbar>
  );
  return tab === 'days' ? <SpecialDayList tabs={tabs} /> : <ProposalList tabs={tabs} />;
}
