/** Events of the engine, for metrics. */
export type Observer = {
  onDeprecatedCall: (operationId: string) => void;
  onRateLimited: (operationId: string) => void;
  /** `shared`: another request was already loading the same response (single flight). */
  onCacheLookup: (operationId: string, outcome: 'hit' | 'miss' | 'shared') => void;
};

/** The source of the time. */
export type Clock = { now: () => Date };
