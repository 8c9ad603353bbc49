/** Decodes images and encodes their renditions. */
import type { Sharp } from 'sharp';
import type { MediaFailure } from './media.ts';
import { extensionOf } from './media-content.ts';

export const MAX_PIXELS = 50_000_000;
const WIDTHS = [1280, 640, 320] as const;
/** Of the encoding of one rendition. */
const MAX_SECONDS = 60;

export type RenderedImage = {
  name: string;
  mediaType: string;
  width: number;
  height: number;
  bytes: Buffer;
  /** The share of all renditions that is done, from 0 to 1. */
  done: number;
};

/** The image cannot be processed: no retry can mend it. */
export class UnusableImage extends Error {
  override readonly name = 'UnusableImage';
  readonly failure: MediaFailure;

  constructor(failure: MediaFailure, cause?: unknown) {
    super(`The image is ${failure}`, { cause });
    this.failure = failure;
  }
}

/** The names of libvips for the decoders of the permitted images. */
const decoders = ['Jpeg', 'Png', 'Webp', 'Heif', 'Nsgif'].map((name) => `VipsForeignLoad${name}Buffer`);

/** By media type: the name of sharp for the format. */
const formats: Record<string, string> = {
  'image/jpeg': 'jpeg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/avif': 'heif',
  'image/gif': 'gif',
};

/**
 * Yields the renditions of an image, the original first, encoded anew from the pixels of its first frame in their upright
 * orientation, in sRGB and without metadata. Throws UnusableImage.
 */
export async function* renderImage(bytes: Buffer, mediaType: string): AsyncGenerator<RenderedImage> {
  const sharp = await loadSharp();
  const image = await open(sharp, bytes, mediaType);
  const original = await decoded(encoded(image.clone(), mediaType, 90));
  const { width, height } = original.info;
  const widths = WIDTHS.filter((each) => each < width);
  const types = [...new Set(['image/avif', 'image/webp', mediaType])];
  const total = 1 + widths.length * types.length;
  yield { name: 'original', mediaType, width, height, bytes: original.data, done: 1 / total };
  const [largest] = widths;
  if (largest === undefined) return;
  // The pixels are decoded once for all smaller sizes.
  const { data, info } = await decoded(image.clone().resize({ width: largest }).raw());
  const raw = { width: info.width, height: info.height, channels: info.channels };
  let count = 1;
  for (const size of widths) {
    for (const type of types) {
      const resized = sharp(data, { raw }).resize({ width: size });
      const one = await decoded(encoded(resized, type, 80));
      count += 1;
      const { width, height } = one.info;
      const name = `${size}.${extensionOf(type)}`;
      yield { name, mediaType: type, width, height, bytes: one.data, done: count / total };
    }
  }
}

type Decode = typeof import('sharp').default;

/** Only the job loads sharp: it takes longer than the rest of the server. Its settings are those of the process. */
const loadSharp = async (): Promise<Decode> => {
  const { default: sharp } = await import('sharp');
  // Jobs leave memory and processors to the rest of the machine.
  sharp.cache(false);
  sharp.concurrency(1);
  // Other decoders have no business here, whatever the bytes say.
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: decoders });
  return sharp;
};

const open = async (sharp: Decode, bytes: Buffer, mediaType: string): Promise<Sharp> => {
  // The header tells the size, and no pixel is decoded yet.
  const headOnly = sharp(bytes, { limitInputPixels: false });
  const { format, width, height } = await headOnly.metadata().catch((cause: unknown) => {
    throw new UnusableImage('undecodable', cause);
  });
  // The first bytes may promise another format than the decoder finds.
  if (format !== formats[mediaType]) throw new UnusableImage('undecodable');
  if (width * height > MAX_PIXELS) throw new UnusableImage('too_many_pixels');
  return sharp(bytes, { failOn: 'error', limitInputPixels: MAX_PIXELS, sequentialRead: true }).autoOrient();
};

const encoded = (image: Sharp, mediaType: string, quality: number): Sharp => {
  const limited = image.timeout({ seconds: MAX_SECONDS });
  switch (mediaType) {
    case 'image/png':
      return limited.png();
    case 'image/webp':
      return limited.webp({ quality });
    case 'image/avif':
      // Of the same visible quality as the other formats.
      return limited.avif({ quality: quality - 25, effort: 3 });
    case 'image/gif':
      return limited.gif();
    default:
      return limited.jpeg({ quality });
  }
};

const decoded = async (image: Sharp) => {
  const startedAt = performance.now();
  try {
    return await image.toBuffer({ resolveWithObject: true });
  } catch (cause) {
    // The image may be intact, and the machine less busy at the next attempt.
    if (performance.now() - startedAt >= MAX_SECONDS * 1_000) throw cause;
    throw new UnusableImage('undecodable', cause);
  }
};
