/** The two ceremonies of WebAuthn: what a browser is asked for, and whether what it answers is right. */
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

/** Takes a quarter of a second, so it waits for the first passkey. */
const loadServer = () => import('@simplewebauthn/server');

export const CHALLENGE_TTL_SECONDS = 300;
const timeout = CHALLENGE_TTL_SECONDS * 1000;

/** Ed25519, ES256, RS256: what authenticators make. */
const algorithms = [-8, -7, -257];

/** What an authenticator files a passkey under, and gives back when it is used: the account's id, no name. */
const userHandleOf = (userId: string): string =>
  Buffer.from(toUuid(userId).replaceAll('-', ''), 'hex').toString('base64url');

const displayNameOf = ({ username, profile: { firstName, lastName } }: User): string =>
  [firstName, lastName].filter(Boolean).join(' ') || username;

type Creation = { user: User; challenge: string; existing: CredentialRef[] };

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

export const requestOptions = ({ webauthnRpId }: Site, settings: RequestSettings): PasskeyRequestOptions => ({
  rpId: webauthnRpId,
  timeout,
  ...settings,
});

/** What the browser says was signed; undefined if it says nothing that makes sense. */
export const challengeOf = ({ response }: PasskeyAttestation | PasskeyAssertion): string | undefined => {
  try {
    const { challenge } = JSON.parse(Buffer.from(response.clientDataJSON, 'base64url').toString());
    return typeof challenge === 'string' ? challenge : undefined;
  } catch {
    return undefined;
  }
};

export type NewCredential = { publicKey: Uint8Array; counter: number; isBackedUp: boolean };

/** Undefined if it was not made for this site, by this challenge, its user made sure of. */
export const checkAttestation = async (
  site: Site,
  { id, rawId, type, response }: PasskeyAttestation,
  expectedChallenge: string,
): Promise<NewCredential | undefined> => {
  const { verifyRegistrationResponse } = await loadServer();
  const { decodeAttestationObject } = await import('@simplewebauthn/server/helpers');
  const registration = await unlessRefused(async () => {
    const attestation = decodeAttestationObject(Buffer.from(response.attestationObject, 'base64url'));
    // None was asked for, and browsers then send none or what the passkey signed itself. To check certificates
    // would mean to ask addresses that stand in them.
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

/** Undefined if this passkey did not sign it for this site, by this challenge and for its own account. */
export const checkAssertion = async (
  site: Site,
  { id, rawId, type, response }: PasskeyAssertion,
  { challenge, credential, requireUserVerification }: Expected,
): Promise<{ counter: number; isBackedUp: boolean } | undefined> => {
  const { userHandle } = response;
  if (userHandle !== undefined && userHandle !== userHandleOf(credential.userId)) return undefined;
  const { verifyAuthenticationResponse } = await loadServer();
  const authentication = await unlessRefused(() =>
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

/** What is wrong the library throws, each time as a plain error; it does nothing else that could fail. */
const unlessRefused = async <T>(check: () => Promise<T>): Promise<T | undefined> => {
  try {
    return await check();
  } catch {
    return undefined;
  }
};
