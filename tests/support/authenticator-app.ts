/** What a phone shows: the code of a secret, at a moment. */
import { generate } from 'otplib';

export const codeAt = (secret: string, at: Date, steps = 0): Promise<string> =>
  generate({ secret, epoch: Math.floor(at.getTime() / 1000) + 30 * steps });
