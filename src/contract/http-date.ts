/** The dates of HTTP (RFC 9110 §5.6.7): the preferred format, and the two obsolete ones that a server also reads. */
const formats = [
  /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/,
  /^[A-Z][a-z]+day, \d{2}-[A-Z][a-z]{2}-\d{2} \d{2}:\d{2}:\d{2} GMT$/,
  /^[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d{2}:\d{2}:\d{2} \d{4}$/,
];

/** Returns the time in milliseconds since 1970, or NaN if the text is no date of HTTP. */
export const httpDate = (text: string): number => {
  if (!formats.some((format) => format.test(text))) return Number.NaN;
  return Date.parse(text.endsWith('GMT') ? text : `${text} GMT`);
};
