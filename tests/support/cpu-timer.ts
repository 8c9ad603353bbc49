/** Returns a function that returns the CPU time of this process since now, in ms. A busy machine lengthens it little. */
export const startCpuTimer = (): (() => number) => {
  const start = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1_000;
  };
};
