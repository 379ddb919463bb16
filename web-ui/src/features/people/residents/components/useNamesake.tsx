import { Button, Modal } from 'antd';
import { useState } from 'react';
import type { ResidentResponse } from '@/shared/api/generated/model';
import type { Seen } from '@/shared/api/write';
import { useCommon } from '@/shared/i18n';
import { Instead, NotNow } from '@/shared/ui';
import { namesakesOf } from '../api/namesakes';
import type { ResidentForm as Values } from '../api/useResidents';
import { useText } from '../texts';

/** Who it is after all: one who is known already, another of that name, or nobody said; `unknown`: nobody had to be asked. */
type Answer = ResidentResponse | 'another' | 'back' | 'unknown';

interface Asked {
  people: ResidentResponse[];
  answer: (answer: Answer) => void;
}

/**
 * Before somebody is added, asks whether they are one of those who are known by the same name.
 *
 * @param onKnown where one goes on when they are
 */
export function useNamesake(onKnown: (resident: ResidentResponse) => void) {
  const text = useText();
  const common = useCommon();
  const [asked, setAsked] = useState<Asked | null>(null);
  const ask = async (name: string): Promise<Answer> => {
    const people = await namesakesOf(name);
    if (people.length === 0) return 'unknown';
    return new Promise(resolve => setAsked({ people, answer: resolve }));
  };
  const say = (answer: Answer) => {
    asked?.answer(answer);
    setAsked(null);
  };
  const wordsOf = ({ birthYear, sex }: ResidentResponse) =>
    [
      birthYear === null ? text('bornUnknown') : text('born', { year: birthYear }),
      sex === 'female' || sex === 'male' || sex === 'other' ? text(sex) : '',
    ]
      .filter(Boolean)
      .join(' · ');
  const dialog = (
    <Modal
      open={asked !== null}
      title={text('namesakeTitle', { name: asked?.people[0]?.name ?? '' })}
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
            {each.name} · {wordsOf(each)}{' '}
            <Button size="small" onClick={() => say(each)}>
              {text('samePerson')}
            </Button>
          </li>
        ))}
      </ul>
    </Modal>
  );
  const question = async ({ name }: Values, of: Seen | null) => {
    if (of) return;
    const answer = await ask(name);
    if (answer === 'back') throw new NotNow();
    if (answer !== 'another' && answer !== 'unknown') throw new Instead(() => onKnown(answer));
    // where nobody is known here, the server looks once more
    return { onlyIfUnknown: answer === 'unknown' };
  };
  return { question, dialog };
}
