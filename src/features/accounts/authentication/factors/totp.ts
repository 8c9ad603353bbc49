/** TOTP codes (RFC 6238) as all authenticator apps support them: SHA-1, six digits, steps of 30 seconds. */

/** Loads the library at its first use, because many processes never check a code. */
const loadOtplib = () => import('otplib');

/** One step of clock drift, in both directions. */
const DRIFT_SECONDS = 30;

/** 160 bits, the output length of HMAC-SHA-1 (RFC 4226 §4). */
export const TOTP_SECRET_BYTES = 20;

export type TotpEnrolment = { secret: string; uri: string };

/** Returns the secret for an authenticator app: as base32 text, and as the URI of a QR code. */
export const enrolmentOf = async (
  secret: Uint8Array,
  { issuer, account }: { issuer: string; account: string },
): Promise<TotpEnrolment> => {
  const { generateURI, ScureBase32Plugin } = await loadOtplib();
  const text = new ScureBase32Plugin().encode(secret);
  return { secret: text, uri: generateURI({ secret: text, issuer, label: account }) };
};

/** Returns the time step of the code. Undefined if the code is wrong or expired. Does not detect a replay. */
export const timeStepOf = async (
  secret: Uint8Array,
  { code, at }: { code: string; at: Date },
): Promise<number | undefined> => {
  const { verify } = await loadOtplib();
  const epoch = Math.floor(at.getTime() / 1000);
  const result = await verify({ secret, token: code, epoch, epochTolerance: DRIFT_SECONDS });
  return result.valid && 'timeStep' in result ? result.timeStep : undefined;
};
