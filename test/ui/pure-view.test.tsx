// @vitest-environment happy-dom
import { render } from 'preact';
import { beforeEach, expect, test } from 'vitest';
import { PureView } from '../../src/ui/pure-view.ts';

let drawings = 0;

class Greeting extends PureView<{ readonly to: string; readonly loud?: boolean | undefined }, { at: number }> {
  override state = { at: 0 };
  override render() {
    drawings += 1;
    return (
      <button type="button" onClick={() => this.setState({ at: 7 })}>
        {this.props.to}
        {this.state.at}
      </button>
    );
  }
}

const root = document.createElement('div');
beforeEach(() => {
  render(null, root);
  render(<Greeting to="Ada" />, root);
  drawings = 0;
});

test('equal props draw nothing', () => {
  render(<Greeting to="Ada" />, root);
  expect(drawings).toBe(0);
});

test.each([
  ['another value', <Greeting key="" to="Bob" />],
  ['a further prop', <Greeting key="" to="Ada" loud={true} />],
])('%s is drawn', (_what, view) => {
  render(<Greeting key="" to="Ada" />, root);
  drawings = 0;
  render(view, root);
  expect(drawings).toBe(1);
});

test('a prop that is gone is drawn', () => {
  render(<Greeting to="Ada" loud={true} />, root);
  drawings = 0;
  render(<Greeting to="Ada" />, root);
  expect(drawings).toBe(1);
});

test('a state of its own is drawn once it changes', async () => {
  const press = async (): Promise<void> => {
    root.querySelector('button')?.click();
    await new Promise((resolve) => setTimeout(resolve));
  };
  await press();
  expect([root.textContent, drawings]).toEqual(['Ada7', 1]);
  await press();
  expect(drawings).toBe(1);
});
