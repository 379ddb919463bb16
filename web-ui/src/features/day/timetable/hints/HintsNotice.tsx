import { Alert, Form } from 'antd';
import type { SessionResponse } from '@/shared/api/generated/model';
import { type Fields, fieldsOf } from '../model/request';
import { useHints } from './useHints';

/** Below the time and the place that are being picked: what else there is. It refuses nothing. */
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

function Hints({ said }: { said: string[] }) {
  return (
    <div role="status">
      {said.map(each => (
        <Alert key={each} type="warning" showIcon title={each} />
      ))}
    </div>
  );
}
