import type { Signer } from '../../lib/signature.ts';
import type { Context } from '../context.ts';

/** The signed part of a link. */
export type SignedExpiry = {
  /** Seconds since 1970. */
  expires: number;
  signature: string;
};

/** Makes and checks the links of `downloadFile`. A link holds for one file until its expiry. */
export type FileLinks = {
  /** Returns the URL that downloads the file until `expiresAt`, in whole seconds. */
  urlOf: (fileId: string, expiresAt: Date) => Promise<string>;
  /** Whether this server or another one with its database has made the link. It may have expired. */
  isGenuine: (fileId: string, signed: SignedExpiry) => Promise<boolean>;
};

type Parts = { publicUrl: string; signer: () => Promise<Signer> };

export const createFileLinks = ({ publicUrl, signer }: Parts): FileLinks => {
  const textOf = (fileId: string, expires: number): string => `${fileId} ${expires}`;
  return {
    urlOf: async (fileId, expiresAt) => {
      const expires = Math.floor(expiresAt.getTime() / 1000);
      const signature = (await signer()).sign(textOf(fileId, expires));
      return `${publicUrl}/v1/files/${fileId}?expires=${expires}&signature=${signature}`;
    },
    isGenuine: async (fileId, { expires, signature }) =>
      (await signer()).isSigned(textOf(fileId, expires), signature),
  };
};

/** Throws invalid_file_link or file_link_expired unless the link is valid now. */
export const requireLink = async (
  {
    problem,
    clock,
    fileLinks,
  }: Context<'invalid_file_link' | 'file_link_expired'> & { fileLinks: FileLinks },
  fileId: string,
  signed: SignedExpiry,
): Promise<void> => {
  if (!(await fileLinks.isGenuine(fileId, signed))) throw problem('invalid_file_link');
  if (signed.expires * 1000 <= clock.now().getTime()) throw problem('file_link_expired');
};
