/** The permitted types of content. SVG, HTML and other XML are missing: a browser would run their scripts. */
import type { MediaKind } from './media.ts';

export type KnownType = { kind: MediaKind; mediaType: string; extension: string };

const MIB = 1024 * 1024;

/** In bytes. */
export const sizeLimits = {
  image: 20 * MIB,
  document: 100 * MIB,
  file: 5 * 1024 * MIB,
} as const satisfies Record<MediaKind, number>;

type Row = readonly [detected: string, kind: MediaKind, extension: string, mediaType?: string];

/** The media type that file-type detects, the kind, the extension, and our media type if it differs. */
const permitted: readonly Row[] = [
  ['image/jpeg', 'image', 'jpg'],
  ['image/png', 'image', 'png'],
  ['image/apng', 'image', 'png', 'image/png'],
  ['image/webp', 'image', 'webp'],
  ['image/avif', 'image', 'avif'],
  ['image/gif', 'image', 'gif'],
  ['application/pdf', 'document', 'pdf'],
  ['application/zip', 'file', 'zip'],
  ['application/gzip', 'file', 'gz'],
  ['application/epub+zip', 'file', 'epub'],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'file', 'docx'],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'file', 'xlsx'],
  ['application/vnd.openxmlformats-officedocument.presentationml.presentation', 'file', 'pptx'],
  ['application/vnd.oasis.opendocument.text', 'file', 'odt'],
  ['application/vnd.oasis.opendocument.spreadsheet', 'file', 'ods'],
  ['application/vnd.oasis.opendocument.presentation', 'file', 'odp'],
  ['video/mp4', 'file', 'mp4'],
  ['video/x-m4v', 'file', 'mp4', 'video/mp4'],
  ['video/webm', 'file', 'webm'],
  ['video/quicktime', 'file', 'mov'],
  ['audio/mpeg', 'file', 'mp3'],
  ['audio/mp4', 'file', 'm4a'],
  ['audio/x-m4a', 'file', 'm4a', 'audio/mp4'],
  ['audio/ogg', 'file', 'ogg'],
  ['audio/ogg; codecs=opus', 'file', 'ogg', 'audio/ogg'],
  ['audio/wav', 'file', 'wav'],
  ['audio/flac', 'file', 'flac'],
];

/**
 * An image may have large metadata before the data that tells its type: a colour profile before the pixels of a PNG. Of an
 * archive the beginning suffices.
 */
export const HEAD_BYTES = MIB;

/** Returns the type of content by its first `HEAD_BYTES`. Undefined if it is unknown or not permitted. */
export const detectType = async (head: Uint8Array): Promise<KnownType | undefined> => {
  // Its import takes as long as that of the rest of the server.
  const { fileTypeFromBuffer } = await import('file-type');
  const detected = await fileTypeFromBuffer(head);
  return detected && findType(detected.mime);
};

const findType = (type: string): KnownType | undefined => {
  const row = permitted.find(([detected]) => detected === type);
  if (!row) return undefined;
  const [detected, kind, extension, mediaType = detected] = row;
  return { kind, mediaType, extension };
};

/** Returns the extension of a permitted media type. */
export const extensionOf = (mediaType: string): string => findType(mediaType)?.extension ?? 'bin';
