import { Button } from 'antd';
import { useState } from 'react';
import { PURPOSES, type Purpose, useConsentText } from '@/domain/consent/texts';
import { useWords } from '@/domain/consent/useWords';
import type { ConsentResponse, ResidentResponse } from '@/shared/api/generated/model';
import { useLanguage } from '@/shared/i18n';
import { datedDay } from '@/shared/lib/days';
import { useMay, useMe } from '@/shared/lib/me';
import { Facts, layout, ProblemAlert } from '@/shared/ui';
import styles from '../Section.module.css';
import { useConsentsOf } from './api';
import { ConsentDialog } from './ConsentDialog';
import { Groups } from './Groups';
import { useText } from './texts';
import { useSaid } from './useSaid';
import { WithdrawDialog } from './WithdrawDialog';

/** What a resident consented to, in which words; given and withdrawn by themselves, apart from the form around. */
export function Consents({ of }: { of: ResidentResponse }) {
  const text = useText();
  const words = useConsentText();
  const may = useMay();
  const { today } = useMe();
  const [language] = useLanguage();
  const said = useSaid();
  const pages = useConsentsOf(of.id);
  const newest = useWords().items;
  const [giving, setGiving] = useState<Purpose | null>(null);
  const [withdrawing, setWithdrawing] = useState<ConsentResponse | null>(null);
  const stateOf = (purpose: Purpose) => {
    const all = pages.items.filter(each => each.purpose === purpose);
    const given = all.find(each => each.withdrawnOn === null);
    const last = all[0]?.withdrawnOn;
    const number = newest.find(each => each.purpose === purpose)?.number ?? 0;
    if (given)
      return (
        <span className={layout.row}>
          <span>
            {said(given)}
            {given.text < number && <small className={layout.quiet}> {text('older')}</small>}
          </span>
          <Button
            size="small"
            type="link"
            aria-label={text('withdrawOf', { what: words(purpose) })}
            onClick={() => setWithdrawing(given)}
          >
            {text('withdraw')}
          </Button>
        </span>
      );
    return (
      <span className={layout.row}>
        <span className={layout.quiet}>
          {last ? text('was', { day: datedDay(last, language, today.slice(0, 4)) }) : text('none')}
        </span>
        <Button
          size="small"
          type="link"
          aria-label={text('giveTo', { what: words(purpose) })}
          onClick={() => setGiving(purpose)}
        >
          {text('give')}
        </Button>
      </span>
    );
  };
  return (
    <section className={layout.below}>
      <h2 className={styles.title}>{text('title')}</h2>
      {pages.error ? (
        <ProblemAlert error={pages.error} onRetry={pages.reload} />
      ) : (
        <Facts
          items={(pages.isPending ? [] : PURPOSES).map(purpose => ({
            key: purpose,
            label: words(purpose),
            children: stateOf(purpose),
            wide: true,
          }))}
        />
      )}
      {may('keep-sensitive') ? <Groups of={of} /> : <p className={layout.quiet}>{text('groupsLeftOut')}</p>}
      {giving && <ConsentDialog of={of} to={giving} onClose={() => setGiving(null)} />}
      {withdrawing && (
        <WithdrawDialog
          of={withdrawing}
          what={words(withdrawing.purpose as Purpose)}
          group={false}
          onClose={() => setWithdrawing(null)}
        />
      )}
    </section>
  );
}
