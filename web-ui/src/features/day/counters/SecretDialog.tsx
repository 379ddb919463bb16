import { Alert, Button, Modal, Typography } from 'antd';
import type { CounterSecret } from '@/shared/api/generated/model';
import { Facts, layout } from '@/shared/ui';
import { useText } from './texts';

/** What a technician types in, once the three values are filled in. */
const example = (
  { clientId, secret, tokenUrl }: CounterSecret,
  readingUrl: string,
) => `TOKEN=$(curl -s ${tokenUrl} \\
  -d grant_type=client_credentials -d client_id=${clientId} \\
  -d client_secret=${secret} | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')
ID=$(uuidgen)
curl -s ${readingUrl} -H "Authorization: Bearer $TOKEN" \\
  -H "Content-Type: application/json" -H "Idempotency-Key: $ID" \\
  -d '{"id":"'$ID'","startsAt":"'$(date -u -d '-15 min' +%FT%TZ)'","endsAt":"'$(date -u +%FT%TZ)'","entered":12}'`;

/** The secret of a counter, until whoever asked for it says they have it: it cannot be shown again. */
export function SecretDialog({ of, onSeen }: { of: CounterSecret | null; onSeen: () => void }) {
  const text = useText();
  const fact = (key: 'clientId' | 'secret' | 'tokenUrl' | 'readingUrl', value: string) => ({
    key,
    label: text(key),
    children: (
      <Typography.Text code copyable>
        {value}
      </Typography.Text>
    ),
    wide: true,
  });
  const readingUrl = `${window.location.origin}/api/centre/counters/readings`;
  return (
    <Modal
      open={of !== null}
      title={text('secretTitle', { name: of?.counter.name ?? '' })}
      width={720}
      // neither a slip beside the window nor a key may lose what is shown once
      mask={{ closable: false }}
      keyboard={false}
      closable={false}
      footer={
        <Button type="primary" onClick={onSeen}>
          {text('done')}
        </Button>
      }
      destroyOnHidden
    >
      {of && (
        <>
          <Alert type="warning" showIcon className={layout.below} title={text('secretOnce')} />
          <Facts
            items={[
              fact('clientId', of.clientId),
              fact('secret', of.secret),
              fact('tokenUrl', of.tokenUrl),
              fact('readingUrl', readingUrl),
            ]}
          />
          <h2>{text('example')}</h2>
          <Typography.Paragraph copyable={{ text: example(of, readingUrl) }}>
            <pre>{example(of, readingUrl)}</pre>
          </Typography.Paragraph>
          <p className={layout.quiet}>{text('exampleHint')}</p>
        </>
      )}
    </Modal>
  );
}
