import { Button } from 'antd';
import { useState } from 'react';
import { type GroupTag, TAGS, useConsentText } from '@/domain/consent/texts';
import {
  getGetResidentGroupHistoryQueryKey,
  getResidentGroupHistory,
} from '@/shared/api/generated/centre-people-consent/centre-people-consent';
import type { GroupConsentResponse, ResidentResponse } from '@/shared/api/generated/model';
import { useHistoryPages } from '@/shared/api/pages';
import { Facts, HistoryDrawer, layout, ProblemAlert } from '@/shared/ui';
import styles from '../Section.module.css';
import { useGroupsOf } from './api';
import { ConsentDialog } from './ConsentDialog';
import { useText } from './texts';
import { useSaid } from './useSaid';
import { WithdrawDialog } from './WithdrawDialog';

/** Sensitive groups a resident is noted of, each by their own consent, for who may see them. */
export function Groups({ of }: { of: ResidentResponse }) {
  const text = useText();
  const words = useConsentText();
  const said = useSaid();
  const pages = useGroupsOf(of.id);
  const [giving, setGiving] = useState(false);
  const [withdrawing, setWithdrawing] = useState<GroupConsentResponse | null>(null);
  const [past, setPast] = useState(false);
  const history = useHistoryPages(
    past ? of.id : undefined,
    getGetResidentGroupHistoryQueryKey,
    getResidentGroupHistory,
  );
  const noted = pages.items.filter(({ withdrawnOn }) => withdrawnOn === null);
  const tagOf = ({ tag }: GroupConsentResponse) => words(tag as GroupTag);
  return (
    <>
      <h2 className={styles.title}>{text('groups')}</h2>
      <p className={layout.quiet}>{text('groupsHint')}</p>
      {pages.error && <ProblemAlert error={pages.error} onRetry={pages.reload} />}
      <Facts
        items={noted.map(each => ({
          key: each.id,
          label: tagOf(each),
          wide: true,
          children: (
            <span className={layout.row}>
              <span>{said(each)}</span>
              <Button
                size="small"
                type="link"
                aria-label={text('withdrawOf', { what: tagOf(each) })}
                onClick={() => setWithdrawing(each)}
              >
                {text('withdraw')}
              </Button>
            </span>
          ),
        }))}
      />
      <p className={layout.row}>
        {!pages.isPending && noted.length === 0 && <span className={layout.quiet}>{text('noGroups')}</span>}
        {noted.length < TAGS.length && (
          <Button size="small" type="link" onClick={() => setGiving(true)}>
            {text('addGroup')}
          </Button>
        )}
        <Button size="small" type="link" onClick={() => setPast(true)}>
          {text('past')}
        </Button>
      </p>
      {giving && (
        <ConsentDialog
          of={of}
          to="group"
          noted={noted.map(({ tag }) => tag)}
          onClose={() => setGiving(false)}
        />
      )}
      {withdrawing && (
        <WithdrawDialog
          of={withdrawing}
          what={tagOf(withdrawing)}
          group
          onClose={() => setWithdrawing(null)}
        />
      )}
      <HistoryDrawer
        open={past}
        title={text('past')}
        pages={history}
        of="resident-groups"
        onClose={() => setPast(false)}
      />
    </>
  );
}
