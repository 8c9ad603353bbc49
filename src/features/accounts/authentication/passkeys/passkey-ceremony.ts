/** The two ceremonies of WebAuthn, registration and authentication: their options and the checks of their responses. */
import type { Config } from '../../../../config.ts';
import { toUuid } from '../../../../lib/id.ts';
import type { User } from '../../users/user.ts';
import type {
  CredentialRef,
  PasskeyAssertion,
  PasskeyAttestation,
  PasskeyCreationOptions,
  PasskeyRequestOptions,
} from './passkey.ts';
import type { StoredCredential } from './passkey-repository.ts';

type Site = Pick<Config, 'webauthnRpId' | 'webauthnOrigins' | 'serviceName'>;

/** Loads the library at its first use, because that takes 250 ms. */
const loadServer = () => import('@simplewebauthn/server');

export const CHALLENGE_TTL_SECONDS = 300;
const timeout = CHALLENGE_TTL_SECONDS * 1000;

/** Ed25519, ES256, RS256: the algorithms of common authenticators. */
const algorithms = [-8, -7, -257];

/** The user handle that an authenticator stores with a passkey and returns in an assertion: the id of the account. */
const userHandleOf = (userId: string): string =>
  Buffer.from(toUuid(userId).replaceAll('-', ''), 'hex').toString('base64url');

const displayNameOf = ({ username, profile: { firstName, lastName } }: User): string =>
  [firstName, lastName].filter(Boolean).join(' ') || username;

type Creation = { user: User; challenge: string; existing: CredentialRef[] };

/** Returns the options of a registration for the browser: a discoverable passkey with user verification. */
export const creationOptions = (
  { webauthnRpId, serviceName }: Site,
  { user, challenge, existing }: Creation,
): PasskeyCreationOptions => ({
  rp: { id: webauthnRpId, name: serviceName },
  user: { id: userHandleOf(user.id), name: user.email, displayName: displayNameOf(user) },
  challenge,
  pubKeyCredParams: algorithms.map((alg) => ({ type: 'public-key', alg })),
  timeout,
  excludeCredentials: existing,
  authenticatorSelection: { residentKey: 'required', requireResidentKey: true, userVerification: 'required' },
  attestation: 'none',
});

type RequestSettings = Pick<PasskeyRequestOptions, 'challenge' | 'allowCredentials' | 'userVerification'>;

/** Returns the options of an authentication for the browser. */
export const requestOptions = ({ webauthnRpId }: Site, settings: RequestSettings): PasskeyRequestOptions => ({
  rpId: webauthnRpId,
  timeout,
  ...settings,
});

/** Reads the challenge from the client data. Undefined if the data are malformed. The signature check comes later. */
export const challengeOf = ({ response }: PasskeyAttestation | PasskeyAssertion): string | undefined => {
  try {
    const { challenge } = JSON.parse(Buffer.from(response.clientDataJSON, 'base64url').toString());
    return typeof challenge === 'string' ? challenge : undefined;
  } catch {
    return undefined;
  }
};

export type NewCredential = { publicKey: Uint8Array; counter: number; isBackedUp: boolean };

/** Checks the site, the challenge and the user verification of an attestation. Undefined if a check fails. */
export const checkAttestation = async (
  site: Site,
  { id, rawId, type, response }: PasskeyAttestation,
  expectedChallenge: string,
): Promise<NewCredential | undefined> => {
  const { verifyRegistrationResponse } = await loadServer();
  const { decodeAttestationObject } = await import('@simplewebauthn/server/helpers');
  const registration = await unlessRejected(async () => {
    const attestation = decodeAttestationObject(Buffer.from(response.attestationObject, 'base64url'));
    // The options ask for no attestation, so browsers send `none` or a self-attestation. The check of another format
    // would request URLs from its certificates.
    if (!['none', 'packed'].includes(attestation.get('fmt'))) return undefined;
    return verifyRegistrationResponse({
      response: { id, rawId, type, response, clientExtensionResults: {} },
      expectedChallenge,
      expectedOrigin: [...site.webauthnOrigins],
      expectedRPID: site.webauthnRpId,
      requireUserVerification: true,
      supportedAlgorithmIDs: algorithms,
    });
  });
  if (!registration?.verified) return undefined;
  const { credential, credentialBackedUp: isBackedUp } = registration.registrationInfo;
  if (credential.id !== id) return undefined;
  return { publicKey: credential.publicKey, counter: credential.counter, isBackedUp };
};

type Expected = { challenge: string; credential: StoredCredential; requireUserVerification: boolean };

/** Checks the site, the challenge, the account and the signature of an assertion. Undefined if a check fails. */
export const checkAssertion = async (
  site: Site,
  { id, rawId, type, response }: PasskeyAssertion,
  { challenge, credential, requireUserVerification }: Expected,
): Promise<{ counter: number; isBackedUp: boolean } | undefined> => {
  const { userHandle } = response;
  if (userHandle !== undefined && userHandle !== userHandleOf(credential.userId)) return undefined;
  const { verifyAuthenticationResponse } = await loadServer();
  const authentication = await unlessRejected(() =>
    verifyAuthenticationResponse({
      response: { id, rawId, type, response, clientExtensionResults: {} },
      expectedChallenge: challenge,
      expectedOrigin: [...site.webauthnOrigins],
      expectedRPID: site.webauthnRpId,
      requireUserVerification,
      credential: { id, publicKey: new Uint8Array(credential.publicKey), counter: credential.counter },
    }),
  );
  if (!authentication?.verified) return undefined;
  const { newCounter: counter, credentialBackedUp: isBackedUp } = authentication.authenticationInfo;
  return { counter, isBackedUp };
};

/** The library reports failed checks as plain Errors and does no I/O, so catching everything is safe. */
const unlessRejected = async <T>(check: () => Promise<T>): Promise<T | undefined> => {
  try {
    return await check();
  } catch {
    return undefined;
  }
};
