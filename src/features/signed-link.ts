import type { Signer } from '../lib/signature.ts';

/** The signed part of a link. */
export type SignedExpiry = {
  /** Seconds since 1970. */
  expires: number;
  signature: string;
};

/** Makes and checks links for everybody. A link holds for one resource until its expiry. */
export type SignedLinks = {
  /** Returns the URL of the resource until `expiresAt`, in whole seconds. */
  urlOf: (id: string, expiresAt: Date) => Promise<string>;
  /** Whether this server or another one with its database has made the link. It may have expired. */
  isGenuine: (id: string, signed: SignedExpiry) => Promise<boolean>;
};

type Parts = { urlOf: (id: string) => string; signer: () => Promise<Signer> };

export const createSignedLinks = ({ urlOf, signer }: Parts): SignedLinks => {
  const textOf = (id: string, expires: number): string => `${id} ${expires}`;
  return {
    urlOf: async (id, expiresAt) => {
      const expires = Math.floor(expiresAt.getTime() / 1000);
      const signature = (await signer()).sign(textOf(id, expires));
      return `${urlOf(id)}?expires=${expires}&signature=${signature}`;
    },
    isGenuine: async (id, { expires, signature }) =>
      (await signer()).isSigned(textOf(id, expires), signature),
  };
};
