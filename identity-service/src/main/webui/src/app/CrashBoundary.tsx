import type { ReactNode } from 'react';
import { Component } from 'react';
import { CrashPage } from './CrashPage';

interface CrashBoundaryProps {
  children: ReactNode;
}

interface CrashBoundaryState {
  failure: Error | null;
}

/** Shows what can be done where something inside failed to load or to show; give it a `key` to begin anew. */
export class CrashBoundary extends Component<CrashBoundaryProps, CrashBoundaryState> {
  override state: CrashBoundaryState = { failure: null };

  static getDerivedStateFromError(failure: Error): CrashBoundaryState {
    return { failure };
  }

  override render(): ReactNode {
    return this.state.failure ? <CrashPage failure={this.state.failure} /> : this.props.children;
  }
}
