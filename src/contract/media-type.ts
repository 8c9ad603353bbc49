/** Media types, and the ranges of them that a contract may declare. */

export const isJson = (mediaType: string): boolean => /^application\/(?:[\w.-]+\+)?json$/.test(mediaType);

/** What of the declared a media type falls under: itself, else the narrowest range. */
export const findDeclared = (declared: readonly string[], mediaType: string): string | undefined => {
  if (declared.includes(mediaType)) return mediaType;
  const range = `${mediaType.slice(0, mediaType.indexOf('/'))}/*`;
  return declared.find((each) => each === range) ?? declared.find((each) => each === '*/*');
};

/** Without its parameters. */
export const essenceOf = (mediaType: string): string => {
  const semicolon = mediaType.indexOf(';');
  return (semicolon === -1 ? mediaType : mediaType.slice(0, semicolon)).trim().toLowerCase();
};
