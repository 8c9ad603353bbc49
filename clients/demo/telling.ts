/** Tells one step of the demonstration. */
export type Say = (sentence: string) => void;

/** The time of the server, also for the waits between its attempts. */
export type Time = { now: () => Date; pause: (ms: number) => Promise<unknown> };
