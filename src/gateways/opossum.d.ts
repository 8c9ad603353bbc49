/** The package has no types of its own. These are the parts that we use. */
declare module 'opossum' {
  type Options = {
    timeout: number | false;
    resetTimeout: number;
    errorThresholdPercentage: number;
    rollingCountTimeout: number;
    volumeThreshold: number;
    errorFilter: (error: unknown) => boolean;
    enableSnapshots: boolean;
    rollingPercentilesEnabled: boolean;
  };
  // biome-ignore lint/style/noDefaultExport: the package has a default export
  export default class CircuitBreaker<Arguments extends unknown[], Result> {
    constructor(action: (...parameters: Arguments) => Promise<Result>, options: Options);
    fire(...parameters: Arguments): Promise<Result>;
    shutdown(): void;
    readonly opened: boolean;
    readonly halfOpen: boolean;
    static isOurError(error: unknown): boolean;
  }
}
