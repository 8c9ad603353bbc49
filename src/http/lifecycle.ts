export type Lifecycle = { isDraining: () => boolean; drain: () => void };

/** Lets /readyz turn red before the server stops accepting. Draining is for good. */
export const createLifecycle = (): Lifecycle => {
  let draining = false;
  return {
    isDraining: () => draining,
    drain: () => {
      draining = true;
    },
  };
};
