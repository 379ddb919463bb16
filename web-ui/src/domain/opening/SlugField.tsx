import { TextField } from '@/shared/ui';
import { SLUG } from './slug';
import { useOpeningText } from './texts';

const MOST = 40;

/** What an organisation is called in addresses: chosen once, when it is opened. */
export function SlugField({ onTyped }: { onTyped?: () => void }) {
  const text = useOpeningText();
  return (
    <TextField
      name="slug"
      label={text('slug')}
      extra={text('slugHint')}
      required
      pattern={SLUG}
      message={text('slugWrong')}
      max={MOST}
      onTyped={onTyped}
    />
  );
}
