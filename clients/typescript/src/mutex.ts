export type RunExclusive = <Result>(task: () => Promise<Result>) => Promise<Result>;

type Locks = { request<Result>(name: string, task: () => Promise<Result>): Promise<Result> };

/**
 * Creates a mutex: its tasks run one after another, in the order of the calls. With a name it is a Web Lock, where the
 * platform has them, and is shared by all tabs of an origin and all threads of a process. Otherwise it is private.
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
