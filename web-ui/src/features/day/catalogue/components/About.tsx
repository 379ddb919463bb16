import { useAges } from '@/domain/activity/ages';
import type { ActivityResponse } from '@/shared/api/generated/model';
import { useListed } from '@/shared/i18n';
import { NO_DATA } from '@/shared/lib/numbers';
import { Facts } from '@/shared/ui';
import { useText } from '../texts';
import styles from './Catalogue.module.css';

/** What is said of an activity, and what residents may see of it once it is published. */
export function About({ of }: { of: ActivityResponse }) {
  const text = useText();
  const listed = useListed();
  const ages = useAges()(of);
  const { targetGroups, leaderKind, leader, about } = of;
  const groups = listed(targetGroups.map(group => text(`group.${group}`)));
  return (
    <Facts
      items={[
        { key: 'programme', label: text('programme'), children: of.programme },
        { key: 'groups', label: text('targetGroups'), children: groups || text('everybody') },
        { key: 'ages', label: text('age'), children: ages === NO_DATA ? text('anyAge') : ages },
        {
          key: 'leader',
          label: text('leader'),
          children:
            leader && leaderKind
              ? text('leaderOf', { name: leader, kind: text(`leader.${leaderKind}`) })
              : NO_DATA,
        },
        {
          key: 'about',
          label: text('aboutText'),
          children: about ? <div className={styles.said}>{about}</div> : NO_DATA,
          wide: true,
        },
      ]}
    />
  );
}
