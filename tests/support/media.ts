/** Media files through the SDK: pictures that code draws, their uploads and the remains in the storage. */
import { randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Schemas } from '@tradepost/client';
import sharp, { type Sharp } from 'sharp';
import { deleteDiscarded } from '../../src/features/files/file-cleanup.ts';
import type { TestApp, Tradepost } from './test-app.ts';

type Format = 'jpeg' | 'png' | 'webp' | 'avif' | 'gif';

let drawn = 0;

/** A picture of two colours, unlike every other one. */
export const draw = (width = 40, height = 30): Sharp => {
  drawn += 1;
  const left = { r: drawn % 256, g: (drawn >> 8) % 256, b: 40 };
  const half = { create: { width: Math.ceil(width / 2), height, channels: 3 as const, background: left } };
  return sharp({ create: { width, height, channels: 3, background: 'teal' } }).composite([
    { input: half, left: 0, top: 0 },
  ]);
};

export const drawFile = (format: Format = 'png', width?: number, height?: number): Promise<Buffer> =>
  draw(width, height)[format]().toBuffer();

/** A file for the SDK. Neither its name nor its type decides anything. */
export const fileOf = (content: string | Uint8Array, name = 'file.bin'): File =>
  new File([content as string], name, { type: 'application/x-anything' });

export const pdf = (text = 'A price list'): File => fileOf(`%PDF-1.7\n% ${text}\n%%EOF\n`, 'price-list.pdf');

/** A GIF of one pixel whose pixel is noise. */
export const noisyGif = (): Buffer =>
  Buffer.concat([Buffer.from('GIF89a'), Buffer.from([1, 0, 1, 0, 0x80, 0, 0]), randomBytes(1000)]);

/** A GIF of 30 bytes that promises 4 billion pixels. */
export const hugeGif = (): Buffer =>
  Buffer.concat([
    Buffer.from('GIF89a'),
    Buffer.from([255, 255, 255, 255, 0, 0, 0]),
    Buffer.from([0x2c, 0, 0, 0, 0, 255, 255, 255, 255, 0, 2, 2, 0x44, 1, 0, 0x3b]),
  ]);

/** Uploads a picture and processes it. */
export const uploadImage = async (
  app: Pick<TestApp, 'runJobs'>,
  editor: Tradepost,
  content: Uint8Array,
): Promise<Schemas['Media']> => {
  const { id: mediaId } = await editor.media.upload({ body: { file: fileOf(content, 'picture.bin') } });
  await app.runJobs();
  return editor.media.get({ mediaId });
};

/** The keys in the storage without the discarded ones. */
export const storedKeysOf = async ({ deps }: Pick<TestApp, 'deps'>): Promise<string[]> => {
  await deleteDiscarded(deps, 500);
  const keys: string[] = [];
  for await (const { key } of deps.storage.list()) keys.push(key);
  return keys.toSorted();
};

/** The same on a disk, and the names of unfinished uploads. */
export const storedKeys = async ({ deps }: Pick<TestApp, 'deps'>): Promise<string[]> => {
  const keys = await storedKeysOf({ deps });
  const unfinished = await readdir(join(deps.config.dataDir, 'files', '.unfinished')).catch(() => []);
  return [...keys, ...unfinished].toSorted();
};

/** The path of a URL of the test application. */
export const pathOf = ({ url }: { url: string }): string => url.replace('http://tradepost.test', '');
