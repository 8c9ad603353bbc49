type Parts = {
  work: () => Promise<unknown>;
  /** Called after a failed run. The next wake or poll is the retry. */
  onError: (err: unknown) => void;
  /** Polling finds what no wake has announced. */
  pollMs: number;
};

export type CoalescedWork = {
  wake: () => void;
  /** Starts no more runs and waits for the one in progress. */
  stop: () => Promise<void>;
};

/**
 * Runs the work now, at each wake and at each poll, until it is stopped. Only one run is in progress at a time. All wakes
 * during a run cause one more run after it.
 */
export const startCoalescedWork = ({ work, onError, pollMs }: Parts): CoalescedWork => {
  let isStopped = false;
  let isDue = false;
  let running: Promise<void> | undefined;

  const runWhileDue = async (): Promise<void> => {
    try {
      while (isDue && !isStopped) {
        isDue = false;
        await work();
      }
    } catch (err) {
      onError(err);
    } finally {
      running = undefined;
    }
  };
  const wake = (): void => {
    isDue = true;
    if (!isStopped) running ??= runWhileDue();
  };

  const poll = setInterval(wake, pollMs).unref();
  wake();

  return {
    wake,
    stop: async () => {
      isStopped = true;
      clearInterval(poll);
      await running;
    },
  };
};
