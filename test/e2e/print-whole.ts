/** Makes consoles print whole values: of an object, Chromium prints only that it is one. */
export const PRINT_WHOLE = `{
  const whole = (value) => {
    if (typeof value === 'string') return value;
    const { stack, cause } = value instanceof Error ? value : {};
    return [String(value), stack, cause && whole(cause), JSON.stringify(value)].join(' ');
  };
  for (const level of ['debug', 'log', 'info', 'warn', 'error', 'trace', 'dir', 'table']) {
    const print = console[level].bind(console);
    console[level] = (...values) => print(...values.map(whole));
  }
}`;
