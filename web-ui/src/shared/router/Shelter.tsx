import { Component, type ReactNode } from 'react';
import { useLocation } from 'react-router';

interface Props {
  /** What is drawn where something threw. */
  failed: (error: unknown) => ReactNode;
  children: ReactNode;
}

/** Holds what breaks in one screen to that screen; another step is another try. */
export function Shelter(props: Props) {
  const { key } = useLocation();
  return <Sheltered {...props} step={key} />;
}

interface State {
  step: string;
  broken: { by: unknown } | null;
}

class Sheltered extends Component<Props & { step: string }, State> {
  override state: State = { step: this.props.step, broken: null };

  static getDerivedStateFromProps({ step }: { step: string }, state: State): State | null {
    return step === state.step ? null : { step, broken: null };
  }

  static getDerivedStateFromError(by: unknown): Partial<State> {
    return { broken: { by } };
  }

  override render() {
    const { broken } = this.state;
    return broken ? this.props.failed(broken.by) : this.props.children;
  }
}
