/** The data of the job that delivers a mail: the id of its row alone, because jobs hold neither secrets nor personal data. */
export type MailData = { mail: number };

/** The facts with which a mail is enqueued. */
export const mailJob = { name: 'mail.deliver', attempts: 8, timeLimitMs: 60_000 } as const;
