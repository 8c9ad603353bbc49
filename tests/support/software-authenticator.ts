/** The part of a phone in WebAuthn, without a browser: real keys, real signatures. */
import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import type { components } from '../../generated/types.ts';

type Schemas = components['schemas'];
type CreationOptions = Pick<Schemas['PasskeyCreationOptions'], 'challenge' | 'rp' | 'user'>;
type RequestOptions = Pick<Schemas['PasskeyRequestOptions'], 'challenge' | 'rpId'>;

/** The differences from an ordinary authenticator. */
export type Mischief = {
  origin?: string;
  challenge?: string;
  /** By default the user was verified. */
  userVerified?: boolean;
  /** By default it increases by one each time. */
  counter?: number;
  userHandle?: string;
  /** By default the key is on one device only. */
  backedUp?: boolean;
};

export type SoftwarePasskey = {
  attestation: Schemas['PasskeyAttestation'];
  assert: (options: RequestOptions, mischief?: Mischief) => Schemas['PasskeyAssertion'];
};

const USER_PRESENT = 0x01;
const USER_VERIFIED = 0x04;
const BACKED_UP = 0x18;
const HAS_CREDENTIAL = 0x40;

const sha256 = (data: string | Buffer): Buffer => createHash('sha256').update(data).digest();

const clientData = (type: string, challenge: string, origin: string): Buffer =>
  Buffer.from(JSON.stringify({ type: `webauthn.${type}`, challenge, origin, crossOrigin: false }));

const uint = (value: number, bytes: number): Buffer => {
  const buffer = Buffer.alloc(bytes);
  buffer.writeUIntBE(value, 0, bytes);
  return buffer;
};

/** For pages of one origin. */
export const createSoftwareAuthenticator = (ownOrigin: string) => ({
  create: (
    { challenge, rp, user }: CreationOptions,
    { origin = ownOrigin, userVerified = true, backedUp = false, ...mischief }: Mischief = {},
  ): SoftwarePasskey => {
    const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const credentialId = randomBytes(16);
    const id = credentialId.toString('base64url');
    let { counter = 0 } = mischief;
    const authenticatorData = (rpId: string, flags: number, rest = Buffer.alloc(0)) =>
      Buffer.concat([sha256(rpId), uint(flags, 1), uint(counter, 4), rest]);
    const flagsOf = (isVerified: boolean) =>
      USER_PRESENT | (isVerified ? USER_VERIFIED : 0) | (backedUp ? BACKED_UP : 0);

    const credentialData = Buffer.concat([Buffer.alloc(16), uint(16, 2), credentialId, coseKey(publicKey)]);
    const made = authenticatorData(rp.id, flagsOf(userVerified) | HAS_CREDENTIAL, credentialData);
    const attestationObject = cborMap([
      [cborText('fmt'), cborText('none')],
      [cborText('attStmt'), cborMap([])],
      [cborText('authData'), cborBytes(made)],
    ]);
    return {
      attestation: {
        id,
        rawId: id,
        type: 'public-key',
        response: {
          clientDataJSON: clientData('create', mischief.challenge ?? challenge, origin).toString('base64url'),
          attestationObject: attestationObject.toString('base64url'),
          transports: ['internal'],
        },
        clientExtensionResults: {},
      },
      assert: (options, { origin: page = ownOrigin, userVerified: isVerified = true, ...wrong } = {}) => {
        counter = wrong.counter ?? counter + 1;
        const signed = clientData('get', wrong.challenge ?? options.challenge, page);
        const data = authenticatorData(options.rpId, flagsOf(isVerified));
        return {
          id,
          rawId: id,
          type: 'public-key',
          response: {
            clientDataJSON: signed.toString('base64url'),
            authenticatorData: data.toString('base64url'),
            signature: sign('sha256', Buffer.concat([data, sha256(signed)]), privateKey).toString(
              'base64url',
            ),
            userHandle: wrong.userHandle ?? user.id,
          },
          clientExtensionResults: {},
        };
      },
    };
  },
});

/** A key of ES256 (RFC 9053 §7.1.1): its kind, algorithm, curve and two coordinates. */
const coseKey = (key: KeyObject): Buffer => {
  const { x = '', y = '' } = key.export({ format: 'jwk' });
  return cborMap([
    [cborInteger(1), cborInteger(2)],
    [cborInteger(3), cborInteger(-7)],
    [cborInteger(-1), cborInteger(1)],
    [cborInteger(-2), cborBytes(Buffer.from(x, 'base64url'))],
    [cborInteger(-3), cborBytes(Buffer.from(y, 'base64url'))],
  ]);
};

/** The part of CBOR (RFC 8949) that it needs. */
const cborHead = (major: number, value: number): Buffer => {
  if (value < 24) return Buffer.from([(major << 5) | value]);
  if (value < 256) return Buffer.from([(major << 5) | 24, value]);
  return Buffer.concat([Buffer.from([(major << 5) | 25]), uint(value, 2)]);
};
const cborInteger = (value: number): Buffer => (value < 0 ? cborHead(1, -1 - value) : cborHead(0, value));
const cborBytes = (bytes: Buffer): Buffer => Buffer.concat([cborHead(2, bytes.length), bytes]);
const cborText = (text: string): Buffer => Buffer.concat([cborHead(3, text.length), Buffer.from(text)]);
const cborMap = (entries: [Buffer, Buffer][]): Buffer =>
  Buffer.concat([cborHead(5, entries.length), ...entries.flat()]);
