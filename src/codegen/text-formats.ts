/** The formats that generated validators and serializers check: those of ajv-formats, with exact dates and timestamps. */
import { fullFormats } from 'ajv-formats/dist/formats.js';
import { canonicalTimestamp } from './timestamp.ts';

export const textFormats = {
  ...fullFormats,
  // ajv-formats accepts offsets as +0530 and +05, a space instead of T, and the year 0.
  'date-time': (text: string): boolean => canonicalTimestamp(text) !== undefined,
  date: (text: string): boolean => canonicalTimestamp(`${text}T00:00:00Z`) !== undefined,
};
