import { Select } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { useListProgrammes } from '@/shared/api/generated/centre-day-catalogue/centre-day-catalogue';
import { count } from '@/shared/lib/numbers';
import { useSayProblem } from '@/shared/ui';
import { useText } from '../texts';
import { Chosen } from './Chosen';
import { type Choosable, type Group, groupsOf } from './groups';
import { allOf, useMatching } from './useActivities';

interface Props {
  /** The activities the contract names already. */
  stated: Choosable[];
  open: boolean;
  // Given by the form.
  id?: string;
  value?: string[];
  onChange?: (ids: string[]) => void;
}

/** What may be chosen at once: a whole programme, all whose title contains what is typed, or all of one name. */
type Rule = { kind: 'programme'; id: string } | { kind: 'title' } | { kind: 'group'; group: Group };

const SHOWN = 50;

/** Chooses activities by one rule; a name that many of them bear is one line. */
export function ActivityChooser({ stated, open, id, value = [], onChange }: Props) {
  const text = useText();
  const sayProblem = useSayProblem();
  const [q, setQ] = useState('');
  const [loading, setLoading] = useState(false);
  const [fetched, setFetched] = useState<Choosable[]>([]);
  const programmes = useListProgrammes({ limit: 200 }, { query: { enabled: open } });
  const matching = useMatching(q.trim(), open && q.trim() !== '');
  const known = useMemo(
    () => new Map([...stated, ...fetched, ...(matching.data ?? [])].map(each => [each.id, each])),
    [stated, fetched, matching.data],
  );
  const nameless = value.some(each => !known.has(each));
  useEffect(() => {
    // of a draft that was taken up again there are ids alone
    if (nameless) void allOf({}).then(setFetched, () => undefined);
  }, [nameless]);

  const add = (activities: Choosable[]) => {
    setFetched(now => [...now, ...activities]);
    onChange?.([...new Set([...value, ...activities.map(each => each.id)])]);
  };
  const groups = groupsOf(matching.data ?? []);
  const rules = new Map<string, { label: string; rule: Rule }>();
  const needle = q.trim();
  if (needle && matching.data && matching.data.length > 0)
    rules.set('title', {
      label: text('ruleTitle', { q: needle, kinds: count(groups.length), count: matching.data.length }),
      rule: { kind: 'title' },
    });
  for (const each of programmes.data?.items ?? [])
    if (each.name.toLowerCase().includes(needle.toLowerCase()))
      rules.set(`programme ${each.id}`, {
        label: text('ruleProgramme', { name: each.name }),
        rule: { kind: 'programme', id: each.id },
      });
  for (const group of groups.slice(0, SHOWN))
    rules.set(`group ${group.key}`, { label: labelOf(group), rule: { kind: 'group', group } });

  const choose = async (key: string) => {
    const rule = rules.get(key)?.rule;
    if (!rule) return;
    setQ('');
    if (rule.kind === 'title') return add(matching.data ?? []);
    if (rule.kind === 'group') {
      const ids = new Set(rule.group.ids);
      return add((matching.data ?? []).filter(each => ids.has(each.id)));
    }
    setLoading(true);
    try {
      add(await allOf({ programme: rule.id }));
    } catch (error) {
      sayProblem(error);
    } finally {
      setLoading(false);
    }
  };

  return (
    <>
      <Select
        id={id}
        value={null}
        placeholder={text('chooseBy')}
        showSearch={{ filterOption: false, searchValue: q, onSearch: setQ }}
        loading={loading || matching.isFetching}
        onSelect={(key: string | null) => key && void choose(key)}
        options={[...rules].map(([key, { label }]) => ({ value: key, label }))}
      />
      <Chosen activities={value.flatMap(each => known.get(each) ?? [])} onChange={ids => onChange?.(ids)} />
    </>
  );

  function labelOf({ title, programme, ids }: Group): string {
    const name = `${title} · ${programme}`;
    return ids.length > 1 ? text('groupOf', { name, count: ids.length }) : name;
  }
}
