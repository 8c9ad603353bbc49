import type { components } from '../../../../../generated/types.ts';

export type Passkey = components['schemas']['Passkey'];
/** The response of a browser to a registration. */
export type PasskeyAttestation = components['schemas']['PasskeyAttestation'];
/** The response of a browser to an authentication. */
export type PasskeyAssertion = components['schemas']['PasskeyAssertion'];
export type PasskeyCreationOptions = components['schemas']['PasskeyCreationOptions'];
export type PasskeyRequestOptions = components['schemas']['PasskeyRequestOptions'];
export type CredentialRef = components['schemas']['WebAuthnCredentialRef'];

/** Enough for all devices of an account, and few enough for a list without pages. */
export const MAX_PASSKEYS = 20;
