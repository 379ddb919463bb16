import { Table } from 'antd';
import { HoursText } from '@/domain/centre/HoursText';
import { usePositioning } from '@/domain/centre/positioning';
import { useProfileText } from '@/domain/centre/texts';
import type { Profile } from '@/shared/api/generated/model';
import { useMe } from '@/shared/lib/me';
import { count, NO_DATA } from '@/shared/lib/numbers';
import { SidewaysScroll, Tag } from '@/shared/ui';
import { useText } from '../texts';

/** What the centre was, is and will be, newest first. */
export function ProfilesTable({ profiles }: { profiles: Profile[] }) {
  const text = useText();
  const profile = useProfileText();
  const positioning = usePositioning();
  const { today } = useMe();
  return (
    <SidewaysScroll label={text('profiles')}>
      <Table<Profile>
        size="small"
        rowKey="validFrom"
        pagination={false}
        dataSource={profiles}
        columns={[
          {
            title: text('period'),
            render: (_, { validFrom, validTo }) => (
              <>
                {validTo
                  ? text('fromTo', { from: validFrom, to: validTo })
                  : text('since', { from: validFrom })}{' '}
                {validFrom > today ? (
                  <Tag tone="info">{text('future')}</Tag>
                ) : validTo === null || validTo >= today ? (
                  <Tag tone="good">{text('current')}</Tag>
                ) : null}
              </>
            ),
          },
          {
            title: profile('district'),
            render: (_, row) => [row.district, row.subDistrict].filter(Boolean).join(' · ') || NO_DATA,
          },
          { title: profile('positioning'), render: (_, row) => positioning(row.positioning) },
          { title: profile('area'), align: 'right', render: (_, row) => count(row.floorAreaM2) },
          { title: profile('hours'), render: (_, row) => <HoursText hours={row.openingHours} /> },
        ]}
      />
    </SidewaysScroll>
  );
}
