/** Told of what the engine does by declaration, for metrics. */
export type Observer = {
  onDeprecatedCall: (operationId: string) => void;
  onRateLimited: (operationId: string) => void;
  /** `shared`: another request was already loading the same answer. */
  onCacheLookup: (operationId: string, outcome: 'hit' | 'miss' | 'shared') => void;
};
