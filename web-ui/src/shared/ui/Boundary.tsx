import { Component, type ReactNode } from 'react';
import { PlainPage } from './Pages';
import { useBroken } from './useBroken';

function Said({ error }: { error: unknown }) {
  const { title, body, action } = useBroken(error);
  return (
    <PlainPage title={title} action={action}>
      <span role="alert">{body}</span>
    </PlainPage>
  );
}

/** Above everything: whatever throws where no screen catches it ends here, never on an empty page. */
export class Boundary extends Component<{ children: ReactNode }, { error: unknown; failed: boolean }> {
  override state = { error: null as unknown, failed: false };

  static getDerivedStateFromError(error: unknown) {
    return { error, failed: true };
  }

  override render() {
    return this.state.failed ? <Said error={this.state.error} /> : this.props.children;
  }
}
