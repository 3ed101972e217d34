import { Component, type ComponentChildren } from 'preact';

interface ErrorBoundaryProps {
  readonly children: ComponentChildren;
  /** What is shown in place of what broke. */
  readonly instead: (again: () => void) => ComponentChildren;
}

/** Keeps one broken page from taking the whole book with it. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly broken: boolean }> {
  override state = { broken: false };

  override componentDidCatch(): void {
    this.setState({ broken: true });
  }

  override render() {
    const { instead, children } = this.props;
    return this.state.broken ? instead(() => this.setState({ broken: false })) : children;
  }
}
