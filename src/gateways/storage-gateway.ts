import type { Readable } from 'node:stream';

/** A range of bytes, within an object. `end` is the position after the last byte. */
export type ByteRange = { start: number; end: number };

export type StoredObject = {
  key: string;
  /** In bytes. */
  size: number;
  storedAt: Date;
};

/** Rules for the content of an object. `put` rejects with a ContentMismatch if the content breaks them. */
export type PutOptions = {
  /** The media type, for a store that serves the object itself. */
  type: string;
  /** In bytes. */
  size?: number | undefined;
  /** In hexadecimal. */
  sha256?: string | undefined;
  /** Aborts the upload. Nothing is stored then. */
  signal?: AbortSignal | undefined;
};

/**
 * Stores objects under keys: on a local disk, or in an object store such as S3. An object appears as a whole or not at
 * all, also if the process is killed. Every method throws a TypeError for a key that breaks `keyPattern`.
 */
export type StorageGateway = {
  /**
   * Stores the bytes of the stream, in place of an earlier object with this key. Holds only a few chunks in memory, and
   * resolves when the object is durable. Rejects with the error of the stream, a ContentMismatch, or a StorageFull.
   */
  put: (
    key: string,
    content: AsyncIterable<Uint8Array>,
    options: PutOptions,
  ) => Promise<{ size: number; sha256: string }>;
  /**
   * Opens an object, or a range within it. Undefined if there is none. The stream continues if the object is deleted or
   * replaced meanwhile. The caller reads it to its end or destroys it.
   */
  get: (key: string, range?: ByteRange) => Promise<Readable | undefined>;
  stat: (key: string) => Promise<StoredObject | undefined>;
  /**
   * Copies an object, in place of an earlier one with the other key, without a transfer through this process. Later changes of
   * either object leave the other one. Returns false if there is no such object. Rejects with a StorageFull.
   */
  copy: (key: string, other: string) => Promise<boolean>;
  /** Deletes an object. Does nothing if there is none. */
  delete: (key: string) => Promise<void>;
  /** Iterates over all objects, in any order. Objects that appear or disappear meanwhile may be missing. */
  list: () => AsyncIterable<StoredObject>;
  /** Deletes the remains of uploads that began before this time and never ended. Returns their number. */
  discardUnfinished: (before: Date) => Promise<number>;
  /** Writes an object in pieces. */
  resumable: ResumableWrites;
  /**
   * Returns a URL of the store from which everybody can download the object until `expiresAt`, also in ranges. Undefined
   * if the store has no URLs: then the API serves the object.
   */
  downloadUrl: (key: string, link: DownloadLink) => Promise<string | undefined>;
  /**
   * Returns a URL of the store to which everybody can send the object by `PUT` until `expiresAt`, with exactly this size and
   * Content-Type. Undefined if the store has no URLs: then the API receives the object.
   */
  uploadUrl: (key: string, link: UploadLink) => Promise<string | undefined>;
};

/** An object that is written in pieces. The caller stores these facts and the number of stored bytes. */
export type UnfinishedObject = {
  key: string;
  /** From `begin`. */
  token: string;
  /** Of the whole object, in bytes. */
  size: number;
};

/** A piece of an object. */
export type Piece = {
  /** Its position, which is the number of bytes that are stored before. */
  start: number;
  /** At most as many bytes as the object lacks. */
  content: AsyncIterable<Uint8Array>;
  /** Called when more bytes are durable, with the number of all of them. Its error ends the writing. */
  onStored: (length: number) => Promise<void>;
};

/**
 * Writes an object in pieces, each of which may be the work of another process. Each byte has its place, so two writers of the
 * same content cannot damage it, also if one of them wrongly takes itself for the only one. `takeOver` fences off a writer whose
 * content may be another.
 */
export type ResumableWrites = {
  /** Returns the token of a new object that nobody sees before `finish`. */
  begin: (key: string) => Promise<string>;
  /**
   * Stores a piece. Holds at most 8 MiB in memory. If the content breaks off, what came is stored; then rejects with its error.
   * Rejects also with an UploadLost, or a StorageFull.
   */
  append: (object: UnfinishedObject, piece: Piece) => Promise<void>;
  /**
   * Returns the token under which another writer continues the object, after one that may still write. Late writes of that one
   * do not reach the finished object. If the token is a new one, the caller discards the object of the old one. Rejects
   * with an UploadLost, or a StorageFull.
   */
  takeOver: (object: UnfinishedObject) => Promise<string>;
  /** Shows the object under its key. Does nothing if it is there already. Rejects with an UploadLost. */
  finish: (object: UnfinishedObject) => Promise<void>;
  /** Deletes the stored bytes of an object that is not finished. */
  discard: (object: UnfinishedObject, length: number) => Promise<void>;
};

export type DownloadLink = {
  expiresAt: Date;
  /** The Content-Type of the response. */
  type: string;
  /** The Content-Disposition of the response. */
  disposition: string;
};

export type UploadLink = {
  expiresAt: Date;
  /** The Content-Type of the request. */
  type: string;
  /** In bytes. */
  size: number;
};

/** Segments of lower-case letters, digits, `-` and `_`, so that a key is valid in every store and file system. */
export const keyPattern = /^[a-z0-9_-]{1,100}(?:\/[a-z0-9_-]{1,100}){0,3}$/;

/** Returns the key. Throws a TypeError if it breaks `keyPattern`. */
export const requireKey = (key: string): string => {
  if (!keyPattern.test(key)) throw new TypeError(`Not a key of the storage: ${JSON.stringify(key)}`);
  return key;
};

/** The content of a `put` has another size or checksum than its options say. */
export class ContentMismatch extends Error {
  override readonly name = 'ContentMismatch';
}

/** The storage has no space for the object. Another attempt may succeed later. */
export class StorageFull extends Error {
  override readonly name = 'StorageFull';
}

/** The storage has no longer the pieces of an object, as after `discardUnfinished`. */
export class UploadLost extends Error {
  override readonly name = 'UploadLost';
}
