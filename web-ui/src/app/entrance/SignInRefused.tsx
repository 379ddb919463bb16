import { loginAddress } from '@/shared/api/session';
import { Button } from '@/shared/ui/controls';
import { PlainPage } from '@/shared/ui/Pages';
import { useShellText } from '@/shared/ui/texts';
import { useText } from './texts';

/** Where the identity provider sends whom it refused: for the organisation asked for, not as a person. */
export function SignInRefused() {
  const text = useText();
  const shell = useShellText();
  return (
    <PlainPage
      title={text('signInRefused')}
      action={
        <Button type="primary" href={loginAddress('/')}>
          {shell('signInAgain')}
        </Button>
      }
    >
      {text('signInRefusedBody')}
    </PlainPage>
  );
}
