/** Milliseconds of processor time that this process has taken: unlike a clock, it does not run on a machine busy with others. */
export function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}
