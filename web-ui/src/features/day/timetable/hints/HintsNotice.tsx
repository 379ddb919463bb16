import { Alert, Form } from 'antd';
import type { SessionResponse } from '@/shared/api/generated/model';
import { type Fields, fieldsOf } from '../model/request';
import { type Said, useHints } from './useHints';

/** Below the time and the place that are being picked: what else there is, and what will be refused. */
export function HintsNotice({
  of,
  spaceOf,
}: {
  of: SessionResponse | null;
  spaceOf: (id: string | undefined) => string;
}) {
  const fields = Form.useWatch<Partial<Fields>>([], Form.useFormInstance()) ?? {};
  return <Hints said={useHints(fields, of, spaceOf(fields.spaceId))} />;
}

/** The same of a session as it is planned. */
export function HintsOf({ session }: { session: SessionResponse }) {
  return <Hints said={useHints(fieldsOf(session), session, session.space ?? '')} />;
}

function Hints({ said }: { said: Said[] }) {
  return (
    <div role="status">
      {said.map(({ words, refused }) => (
        <Alert key={words} type={refused ? 'error' : 'warning'} showIcon title={words} />
      ))}
    </div>
  );
}
