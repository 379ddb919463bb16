import { Link } from 'react-router';
import { centre } from '@/shared/screens/centre';
import { useText } from '../texts';

/** From an activity or a space to a calendar feed of it. */
export function FeedLink({ of, name }: { of: { activity: string } | { space: string }; name: string }) {
  const text = useText();
  return (
    <Link to={centre.feeds.to({ open: 'new', ...of, called: name })} aria-label={text('feedOf', { name })}>
      {text('feed')}
    </Link>
  );
}
