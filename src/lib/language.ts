/** The languages of mails and pages, the default first. */
export const languages = ['en', 'de'] as const;

export type Language = (typeof languages)[number];

/**
 * Returns the language that an Accept-Language header prefers (RFC 9110 §12.5.4), by the primary subtag: `de-AT` is `de`.
 * Undefined if the header is absent or names none of our languages. A malformed weight counts as 0.
 */
export const preferredLanguage = (acceptLanguage: string | undefined): Language | undefined => {
  let preferred: { language: Language; weight: number } | undefined;
  for (const range of (acceptLanguage ?? '').split(',')) {
    const [tag = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
    const primary = tag.split('-')[0];
    const language = primary === '*' ? languages[0] : languages.find((known) => known === primary);
    const weight = weightOf(parameters);
    if (language && weight > (preferred?.weight ?? 0)) preferred = { language, weight };
  }
  return preferred?.language;
};

const weightOf = ([parameter = 'q=1']: string[]): number =>
  Number(/^q=([01](?:\.\d{0,3})?)$/.exec(parameter)?.[1] ?? 0);
