/** The code that a phone shows for a secret at a time. */
import { generate } from 'otplib';

export const codeAt = (secret: string, at: Date, steps = 0): Promise<string> =>
  generate({ secret, epoch: Math.floor(at.getTime() / 1000) + 30 * steps });
