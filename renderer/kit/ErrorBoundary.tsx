import { Component, type ReactNode } from 'react';
import { Failure } from './Failure.tsx';

interface Props {
  /** A change of it shows the children again, such as the id of another network. */
  resetKey?: string;
  /** Hears of a fault. */
  onFault?: () => void;
  children: ReactNode;
}

/**
 * Keeps a fault of one part from taking the window down. A class, because React offers no other form.
 * Nothing is lost: every change was stored when it was made.
 */
export class ErrorBoundary extends Component<Props, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: unknown): { error: Error } {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidCatch(): void {
    this.props.onFault?.();
  }

  override componentDidUpdate(previous: Props): void {
    if (this.state.error && previous.resetKey !== this.props.resetKey) this.setState({ error: null });
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    return <Failure detail={error.message} onRetry={() => this.setState({ error: null })} />;
  }
}
