import { Button } from 'antd';
import type { ReactNode } from 'react';
import { StandingTags } from '@/domain/contract/StandingTags';
import type { PublishedStatement, Standing, StatementDocument } from '@/shared/api/generated/model';
import { useNameOf } from '@/shared/i18n';
import type { Above } from '@/shared/screens/Trail';
import { Defined, PageHead, SimulatedTag, Tag } from '@/shared/ui';
import { StatementBody } from './StatementBody';
import { useStatementText } from './texts';

/** A statement as it was published. Everything on it opens to its sessions. */
export function StatementView({
  document,
  standing,
  published,
  actions,
  above,
}: {
  document: StatementDocument;
  standing: Standing;
  published: PublishedStatement;
  actions?: ReactNode;
  /** The contract it speaks of, one step up. */
  above: Above;
}) {
  const text = useStatementText();
  const nameOf = useNameOf();
  const { contract, centre } = document;
  const centreName = nameOf(centre);
  return (
    <>
      <PageHead
        above={above}
        named={document.number}
        title={
          <>
            {text('heading', { number: document.number })} <SimulatedTag when={document.simulated} />{' '}
            <Tag tone={published.intact ? 'good' : 'bad'}>{text(published.intact ? 'intact' : 'broken')}</Tag>
          </>
        }
        sub={
          <>
            {contract.title} · {centreName} · {contract.agencyName} ·{' '}
            {text('period', { from: document.from, to: document.to })} ·{' '}
            <Defined hint={text('asOfHint')}>{text('asOf', { day: document.asOfDay })}</Defined>{' '}
            <StandingTags standing={standing} beside={document.asOfDay} />
          </>
        }
        actions={
          <>
            {actions}
            <Button onClick={() => window.print()}>{text('print')}</Button>
          </>
        }
      />
      <StatementBody document={document} standing={standing} published={published} />
    </>
  );
}
