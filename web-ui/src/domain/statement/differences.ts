import type { Difference, LineChange, SessionLine, StatementDocument } from '@/shared/api/generated/model';
import { useCommon } from '@/shared/i18n';
import { count } from '@/shared/lib/numbers';
import { useStatementText } from './texts';

const METHODS = ['scan', 'named', 'self', 'tally', 'partner'] as const;
const LABELS = {
  scan: 'methodScan',
  named: 'methodNamed',
  self: 'methodSelf',
  tally: 'methodTally',
  partner: 'methodPartner',
} as const;

const isMethod = (kind: string): kind is (typeof METHODS)[number] => kind in LABELS;

/** Says a figure that is not what it was. */
export function useSayDifference(): (difference: Difference) => string {
  const text = useStatementText();
  const common = useCommon();
  return ({ kind, before, after }) => {
    if (kind === 'sensitive') return text('sensitiveDiffers');
    if (kind === 'sessions') return text('linesReplaced', { before: count(before), after: count(after) });
    const what = isMethod(kind)
      ? common(LABELS[kind])
      : kind === 'visits' || kind === 'sessionsHeld'
        ? common(kind)
        : text('notClosedShort');
    return text('difference', { what, before: count(before), after: count(after) });
  };
}

/** Says all that a correction changes. Where its sessions are named one by one, how many they are is enough here. */
export function useSayDifferences(): (document: StatementDocument) => string {
  const text = useStatementText();
  const say = useSayDifference();
  return ({ differences, lineChanges }) =>
    differences
      .map(each =>
        each.kind === 'sessions' && lineChanges
          ? text('linesChanged', { count: lineChanges.length })
          : say(each),
      )
      .join(' · ');
}

const contentOf = (line: SessionLine): string =>
  JSON.stringify([
    line.day,
    line.startsLocal,
    line.title,
    line.space,
    line.programme,
    line.late,
    line.visits,
    METHODS.map(method => line.byMethod?.[method]),
  ]);

/** Which lines a correction brought. Sessions may be called alike at the same time: of those the one with its heads is meant. */
export function changesOf(sessions: SessionLine[], changes: LineChange[]): Map<SessionLine, LineChange> {
  const waiting = changes.filter(({ after }) => after !== null);
  const found = new Map<SessionLine, LineChange>();
  for (const line of sessions) {
    const content = contentOf(line);
    const at = waiting.findIndex(({ after }) => after && contentOf(after) === content);
    const [change] = at < 0 ? [] : waiting.splice(at, 1);
    if (change) found.set(line, change);
  }
  return found;
}

/** Says what became of one session: 手机课堂 2026-09-03 09:30：7 → 8（清点 7 → 8）. */
export function useSayChange(): (change: LineChange) => string {
  const text = useStatementText();
  const common = useCommon();
  const turned = (before: unknown, after: unknown) => `${before} → ${after}`;
  return ({ before, after }) => {
    const line = after ?? before;
    if (!line) return '';
    const what = `${line.title} ${line.day} ${line.startsLocal}`;
    if (!before) return text('lineAdded', { what, visits: count(line.visits) });
    if (!after) return text('lineGone', { what, visits: count(line.visits) });
    const methods = METHODS.filter(method => before.byMethod?.[method] !== after.byMethod?.[method]).map(
      method =>
        `${common(LABELS[method])} ${turned(count(before.byMethod?.[method]), count(after.byMethod?.[method]))}`,
    );
    const spaces =
      before.space === after.space
        ? []
        : [`${text('space')} ${turned(before.space ?? text('noSpace'), after.space ?? text('noSpace'))}`];
    const beside = [...methods, ...spaces].join(' · ');
    if (before.visits === after.visits)
      return text('lineTurned', { what, turn: beside || text('lineOther') });
    const visits = turned(count(before.visits), count(after.visits));
    return text('lineTurned', { what, turn: beside ? text('besides', { visits, beside }) : visits });
  };
}
