import { Link } from 'react-router';
import { getExportSpacesUrl } from '@/shared/api/generated/centre-day-catalogue/centre-day-catalogue';
import type { SpaceResponse } from '@/shared/api/generated/model';
import { useListed } from '@/shared/i18n';
import { useMay, useMe } from '@/shared/lib/me';
import { count, decimal } from '@/shared/lib/numbers';
import { centre } from '@/shared/screens/centre';
import { ListPage, Tag, useListState } from '@/shared/ui';
import { readSpace, useSpaces } from '../api/useCatalogue';
import { isBookable, useText } from '../texts';
import styles from './Catalogue.module.css';
import { FeedLink } from './FeedLink';
import { SessionsLink } from './SessionsLink';
import { SpaceForm } from './SpaceForm';
import { SpaceThumbnail } from './SpaceThumbnail';

export function SpacesPage() {
  const text = useText();
  const may = useMay();
  const mayWrite = may('write-timetable');
  const list = useListState('spaces', {});
  const { today } = useMe();
  const listed = useListed();
  const pages = useSpaces();
  const namesOf = (ids: string[]) =>
    listed(pages.items.filter(({ id }) => ids.includes(id)).map(({ name }) => name));
  return (
    <ListPage<SpaceResponse>
      title={text('spaces')}
      sub={text('spacesSub')}
      exportUrl={format => getExportSpacesUrl({ format })}
      record={{
        read: readSpace,
        may: mayWrite,
        add: text('addSpace'),
        form: opened => <SpaceForm {...opened} />,
      }}
      list={list}
      pages={pages}
      rowKey="id"
      nameOf={({ name }) => name}
      empty={{ title: text('emptySpaces'), body: text('emptySpacesBody') }}
      columns={[
        {
          title: text('title'),
          render: (_, each) => (
            <div className={styles.called}>
              <SpaceThumbnail of={each} />
              <b>{each.name}</b>{' '}
              {each.partIds.length > 0 && <small>{text('consists', { names: namesOf(each.partIds) })}</small>}{' '}
              {each.retiredOn && (
                <Tag hint={text('retiredFrom', { day: each.retiredOn })}>
                  {text(each.retiredOn > today ? 'retiring' : 'retired')}
                </Tag>
              )}
            </div>
          ),
        },
        { title: text('area'), align: 'right', render: (_, each) => decimal(each.areaM2) },
        { title: text('capacity'), align: 'right', render: (_, each) => count(each.capacity) },
        {
          title: text('use'),
          render: (_, { exclusive, setupMinutes, clearMinutes }) => (
            <div className={styles.used}>
              {[
                text(exclusive ? 'exclusive' : 'shared'),
                setupMinutes + clearMinutes > 0 &&
                  text('around', { before: setupMinutes, after: clearMinutes }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </div>
          ),
        },
        {
          title: text('bookable'),
          render: (_, { bookable }) => (
            <div className={styles.used}>{isBookable(bookable) && text(`bookable.${bookable}`)}</div>
          ),
        },
        {
          title: text('seeMore'),
          render: (_, { id, name }) => (
            <div className={styles.links}>
              <SessionsLink of={{ space: id }} name={name} />
              <Link to={centre.spaceHours.to({ space: id })} aria-label={text('hoursOf', { name })}>
                {text('hours')}
              </Link>
              {may('manage-feeds') && <FeedLink of={{ space: id }} name={name} />}
              <Link to={centre.equipment.to({ space: id })} aria-label={text('equipmentOf', { name })}>
                {text('equipment')}
              </Link>
            </div>
          ),
        },
      ]}
    />
  );
}
