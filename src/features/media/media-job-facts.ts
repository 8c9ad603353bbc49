/** The facts with which the job of an image is enqueued. */
export const mediaJobFacts = { name: 'media.process', attempts: 3, timeLimitMs: 5 * 60_000 } as const;

export type MediaJobData = { mediaId: string };
