import { Button, Modal } from 'antd';
import { useState } from 'react';
import type { ResidentResponse } from '@/shared/api/generated/model';
import type { Seen } from '@/shared/api/write';
import { useCommon } from '@/shared/i18n';
import { Instead, NotNow } from '@/shared/ui';
import { alikeTo } from '../api/namesakes';
import type { ResidentForm as Values } from '../api/useResidents';
import { useText } from '../texts';
import { useSaid } from './useSaid';

/** Who it is after all: one who is known already, another of that name, or nobody said; `unknown`: nobody had to be asked. */
type Answer = ResidentResponse | 'another' | 'back' | 'unknown';

interface Asked {
  people: ResidentResponse[];
  name: string;
  answer: (answer: Answer) => void;
}

/**
 * Before somebody is added, asks whether they are one of those who are known by the same name, or by one that sounds so.
 *
 * @param onKnown where one goes on when they are
 */
export function useNamesake(onKnown: (resident: ResidentResponse) => void) {
  const text = useText();
  const common = useCommon();
  const [asked, setAsked] = useState<Asked | null>(null);
  const said = useSaid();
  const ask = async ({ name, birthYear }: Values): Promise<Answer> => {
    const people = await alikeTo({ name, birthYear });
    if (people.length === 0) return 'unknown';
    return new Promise(resolve => setAsked({ people, name: name.trim(), answer: resolve }));
  };
  const say = (answer: Answer) => {
    asked?.answer(answer);
    setAsked(null);
  };
  const sameName = asked?.people.some(each => each.name === asked.name) ?? false;
  const dialog = (
    <Modal
      open={asked !== null}
      title={sameName ? text('namesakeTitle', { name: asked?.name ?? '' }) : text('alikeTitle')}
      okText={text('anotherPerson')}
      cancelText={common('back')}
      onOk={() => say('another')}
      onCancel={() => say('back')}
      destroyOnHidden
    >
      <p>{text('namesakeBody')}</p>
      <ul>
        {asked?.people.map(each => (
          <li key={each.id}>
            {each.name} · {said(each)}{' '}
            <Button size="small" onClick={() => say(each)}>
              {text('samePerson')}
            </Button>
          </li>
        ))}
      </ul>
    </Modal>
  );
  const question = async (values: Values, of: Seen | null) => {
    if (of) return;
    const answer = await ask(values);
    if (answer === 'back') throw new NotNow();
    if (answer !== 'another' && answer !== 'unknown') throw new Instead(() => onKnown(answer));
    // where nobody is known here, the server looks once more
    return { onlyIfUnknown: answer === 'unknown' };
  };
  return { question, dialog };
}
