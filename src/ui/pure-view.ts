import { Component } from 'preact';

/** A component that redraws only if its props or state have changed. For components with hundreds of instances. */
export abstract class PureView<Props extends object, State extends object = object> extends Component<Props, State> {
  override shouldComponentUpdate(props: Props, state: State): boolean {
    return differ(this.props, props) || differ(this.state, state);
  }
}

/** Both objects come from the same line of code, so their keys are in the same order. */
function differ(before: object, after: object): boolean {
  const old: readonly unknown[] = Object.values(before);
  const now: readonly unknown[] = Object.values(after);
  return now.length !== old.length || now.some((value, at) => value !== old[at]);
}
