import { TextField } from '@/shared/ui';
import { useText } from './texts';

/** Where it is said. */
export function SourceFields() {
  const text = useText();
  return (
    <>
      <TextField name="source" label={text('source')} extra={text('sourceExtra')} required max={200} />
      <TextField
        name="sourceUrl"
        label={text('sourceUrl')}
        max={300}
        pattern={/^https?:\/\/\S+$/}
        message={text('sourceUrlWrong')}
      />
    </>
  );
}
