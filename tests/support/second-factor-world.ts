/** The second factors in the contract's examples, as rows: the customer's, with the proofs of the examples. */
import { randomBytes } from 'node:crypto';
import { decodeAttestationObject, parseAuthenticatorData } from '@simplewebauthn/server/helpers';
import { ScureBase32Plugin } from 'otplib';
import type { components } from '../../generated/types.ts';
import { normalizeRecoveryCode } from '../../src/features/accounts/authentication/factors/recovery-code.ts';
import { toUuid } from '../../src/lib/id.ts';
import { hashSecret } from '../../src/lib/secret.ts';
import { codeAt } from './authenticator-app.ts';
import { type Operation, readContract } from './contract-document.ts';
import { people, sessionIds } from './example-world.ts';
import type { TestApp } from './test-app.ts';

type Schemas = components['schemas'];

const user_id = toUuid(people.user);
const session_id = toUuid(sessionIds.user);

export const createSecondFactorWorld = ({ deps: { db, clock, secretBox } }: TestApp) => {
  const contract = readContract();
  const requestOf = <T>(operationId: string): T =>
    operationOf(contract, operationId).requestExamples[0]?.value as T;
  const responseOf = <T>(operationId: string): T =>
    operationOf(contract, operationId).responses[0]?.value as T;

  const { secret } = responseOf<Schemas['TotpEnrolment']>('startTotpEnrolment');

  const addToken = async (purpose: string, token: string, more: object = {}) => {
    const created_at = clock.now();
    const expires_at = new Date(created_at.getTime() + 300_000);
    const row = { purpose, token_hash: hashSecret(token), details: {}, created_at, expires_at, user_id };
    await db('one_time_tokens').insert({ ...row, ...more });
  };

  const addTotp = async (isConfirmed: boolean) => {
    const { totp } = responseOf<Schemas['SecondFactors']>('getSecondFactors');
    await db('totp_factors').insert({
      user_id,
      sealed_secret: await secretBox?.seal({ db }, new ScureBase32Plugin().decode(secret), people.user),
      created_at: totp?.createdAt,
      ...(isConfirmed ? { confirmed_at: totp?.createdAt, last_used_step: 0 } : { session_id }),
    });
  };

  const addPasskey = async (
    { id, name, isBackedUp, createdAt, lastUsedAt }: Schemas['Passkey'],
    key: object,
  ) =>
    db('passkeys').insert({
      id: toUuid(id),
      user_id,
      counter: 0,
      transports: ['internal'],
      backed_up: isBackedUp,
      name,
      created_at: createdAt,
      last_used_at: lastUsedAt,
      ...key,
    });

  return {
    /** The current code of the customer's app. */
    code: () => codeAt(secret, clock.now()),
    pendingTotp: () => addTotp(false),
    totp: () => addTotp(true),
    /** The key with which the examples register and log in. */
    passkey: async () => {
      const { credential } = requestOf<Schemas['PasskeyCreate']>('registerPasskey');
      const attestation = Buffer.from(credential.response.attestationObject, 'base64url');
      const made = parseAuthenticatorData(decodeAttestationObject(attestation).get('authData'));
      const [passkey] = responseOf<Schemas['PasskeyList']>('listPasskeys').items;
      await addPasskey(passkey as Schemas['Passkey'], {
        credential_id: made.credentialID,
        public_key: made.credentialPublicKey,
      });
    },
    anotherPasskey: async (id?: string) => {
      const [, passkey] = responseOf<Schemas['PasskeyList']>('listPasskeys').items;
      const key = { credential_id: randomBytes(16), public_key: randomBytes(32) };
      await addPasskey({ ...(passkey as Schemas['Passkey']), ...(id && { id }) }, key);
    },
    /** The signatures of the examples. */
    challenge: (ceremony: string) => {
      const { challenge } = responseOf<Schemas['PasskeyRequestOptions']>('startPasskeyLogin');
      const requested = ['registration', 'reauthentication'].includes(ceremony) ? { session_id } : {};
      const owner = ceremony === 'login' ? { user_id: null } : requested;
      return addToken('passkey_challenge', challenge, { details: { ceremony }, ...owner });
    },
    /** A login of the account that waits for a second factor. */
    login: async () => {
      const { challengeToken } = requestOf<Schemas['MfaCompletion']>('completeMfa');
      const [{ security_version: securityVersion }] = await db('users').where({ id: user_id });
      return addToken('mfa_challenge', challengeToken, { details: { method: 'password', securityVersion } });
    },
    recoveryCodes: async () => {
      const { recoveryCodes } = responseOf<Schemas['RecoveryCodes']>('regenerateRecoveryCodes');
      for (const code of recoveryCodes.slice(0, 9)) {
        const code_hash = hashSecret(normalizeRecoveryCode(code));
        await db('recovery_codes').insert({ user_id, code_hash, created_at: clock.now() });
      }
    },
  };
};

export type SecondFactorWorld = ReturnType<typeof createSecondFactorWorld>;

const operationOf = (contract: Operation[], operationId: string): Operation => {
  const operation = contract.find(({ id }) => id === operationId);
  if (!operation) throw new Error(`The contract has lost ${operationId}`);
  return operation;
};
