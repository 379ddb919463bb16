import { StateMany } from './StateMany';
import { useStatedText } from './texts';

/** Beside one day that is to be stated: there are more of them, and they are stated together. */
export function StateMore({ count }: { count: number }) {
  const text = useStatedText();
  return <StateMany>{text('stateMore', { count })}</StateMany>;
}
