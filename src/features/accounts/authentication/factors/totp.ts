/** Codes of authenticator apps after RFC 6238, as all of them know it: SHA-1, six digits, steps of 30 seconds. */

/** Many processes never check a code, so this waits until one does. */
const loadOtplib = () => import('otplib');

/** A step early or late, for clocks that are not quite right. */
const DRIFT_SECONDS = 30;

/** 160 bits, the length of what HMAC-SHA-1 gives (RFC 4226 §4). */
export const TOTP_SECRET_BYTES = 20;

export type TotpEnrolment = { secret: string; uri: string };

/** How the secret gets into an app: typed in, or by a QR code. */
export const enrolmentOf = async (
  secret: Uint8Array,
  { issuer, account }: { issuer: string; account: string },
): Promise<TotpEnrolment> => {
  const { generateURI, ScureBase32Plugin } = await loadOtplib();
  const text = new ScureBase32Plugin().encode(secret);
  return { secret: text, uri: generateURI({ secret: text, issuer, label: account }) };
};

/** The time step that the code is of, undefined if it is of none that counts now. Whether it was used is not known. */
export const timeStepOf = async (
  secret: Uint8Array,
  { code, at }: { code: string; at: Date },
): Promise<number | undefined> => {
  const { verify } = await loadOtplib();
  const epoch = Math.floor(at.getTime() / 1000);
  const result = await verify({ secret, token: code, epoch, epochTolerance: DRIFT_SECONDS });
  return result.valid && 'timeStep' in result ? result.timeStep : undefined;
};
