import type { components } from '../../../../../generated/types.ts';

export type Passkey = components['schemas']['Passkey'];
/** What a browser gives of a new passkey. */
export type PasskeyAttestation = components['schemas']['PasskeyAttestation'];
/** What a browser gives of a passkey that was used. */
export type PasskeyAssertion = components['schemas']['PasskeyAssertion'];
export type PasskeyCreationOptions = components['schemas']['PasskeyCreationOptions'];
export type PasskeyRequestOptions = components['schemas']['PasskeyRequestOptions'];
export type CredentialRef = components['schemas']['WebAuthnCredentialRef'];

/** More than anyone has devices, and few enough to list them all. */
export const MAX_PASSKEYS = 20;
