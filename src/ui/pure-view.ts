import { Component } from 'preact';

/** A view that is drawn anew only where one of its props, or of what it keeps itself, is another: for what there are hundreds of. */
export abstract class PureView<Props extends object, State extends object = object> extends Component<Props, State> {
  override shouldComponentUpdate(props: Props, state: State): boolean {
    return differ(this.props, props) || differ(this.state, state);
  }
}

/** Both come from the same line of JSX, or of ours, and so name their values in the same order. */
function differ(before: object, after: object): boolean {
  const old: readonly unknown[] = Object.values(before);
  const now: readonly unknown[] = Object.values(after);
  return now.length !== old.length || now.some((value, at) => value !== old[at]);
}
