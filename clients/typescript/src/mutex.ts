export type RunExclusive = <Result>(task: () => Promise<Result>) => Promise<Result>;

type Locks = { request<Result>(name: string, task: () => Promise<Result>): Promise<Result> };

/**
 * One task after another: by Web Locks, where there are any, among all tabs of an origin and all threads of a process;
 * else, and without a name, among those of the caller alone.
 */
export const createMutex = (name: string | undefined): RunExclusive => {
  const { locks } = (globalThis as { navigator?: { locks?: Locks } }).navigator ?? {};
  if (name !== undefined && locks) return (task) => locks.request(name, task);
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const result = last.then(task);
    last = result.catch(() => {});
    return result;
  };
};
