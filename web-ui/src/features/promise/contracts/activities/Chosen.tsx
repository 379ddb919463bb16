import { Button, Checkbox, Form } from 'antd';
import { useState } from 'react';
import { apart } from '@/domain/activity/apart';
import type { SessionResponse } from '@/shared/api/generated/model';
import { useLanguage } from '@/shared/i18n';
import { datedDay } from '@/shared/lib/days';
import { useMe } from '@/shared/lib/me';
import { useText } from '../texts';
import styles from './Activities.module.css';
import { type Choosable, type Group, groupsOf } from './groups';
import { useFirstSessions } from './useActivities';

/** More than so many of one name are not looked through one by one. */
const MOST = 60;

/** What is chosen, a line for each name. */
export function Chosen({
  activities,
  onChange,
}: {
  activities: Choosable[];
  onChange: (ids: string[]) => void;
}) {
  const text = useText();
  const [unfolded, unfold] = useState<string | null>(null);
  const groups = groupsOf(activities);
  if (groups.length === 0) return null;
  const without = (ids: string[]) =>
    onChange(activities.flatMap(each => (ids.includes(each.id) ? [] : [each.id])));
  return (
    <div className={styles.chosen}>
      <p>
        {text('chosenOf', { kinds: groups.length, count: activities.length })}
        <Button type="link" size="small" onClick={() => onChange([])}>
          {text('chosenNone')}
        </Button>
      </p>
      <ul>
        {groups.map(group => (
          <li key={group.key}>
            <span>
              <b>{group.title}</b> · {group.programme}
              {group.ids.length > 1 && ` · ${text('alike', { count: group.ids.length })}`}
            </span>
            {group.ids.length > 1 && group.ids.length <= MOST && (
              <Button
                type="link"
                size="small"
                aria-expanded={unfolded === group.key}
                onClick={() => unfold(unfolded === group.key ? null : group.key)}
              >
                {text('oneByOne')}
              </Button>
            )}
            <Button
              type="text"
              size="small"
              aria-label={`${text('remove')} ${group.title}`}
              onClick={() => without(group.ids)}
            >
              {text('remove')}
            </Button>
            {unfolded === group.key && <Members group={group} onRemove={id => without([id])} />}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Those of one name, told apart by what is known of them, and by where and when they are first held in the contract's days. */
function Members({ group, onRemove }: { group: Group; onRemove: (id: string) => void }) {
  const text = useText();
  const [language] = useLanguage();
  const thisYear = useMe().today.slice(0, 4);
  const form = Form.useFormInstance();
  const first = useFirstSessions(
    group.ids,
    Form.useWatch<string | undefined>('starts', form),
    Form.useWatch<string | undefined>('ends', form),
  );
  const known = apart(
    group.members.map(each => ({ ageMin: null, ageMax: null, externalId: null, ...each })),
    language,
  );
  const words = (session: SessionResponse | undefined) =>
    session
      ? [
          `${datedDay(session.day, language, thisYear)} ${session.startsLocal}`,
          session.space ?? text('noSpace'),
        ].join(' · ')
      : text('noSession');
  return (
    <ul>
      {group.ids.map(id => (
        <li key={id}>
          <Checkbox checked onChange={() => onRemove(id)}>
            {[known.get(id), words(first.get(id))].filter(Boolean).join(' · ')}
          </Checkbox>
        </li>
      ))}
    </ul>
  );
}
