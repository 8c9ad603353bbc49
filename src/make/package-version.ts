type Json = Record<string, unknown>;

/** Sets the version of our packages in the text of a package.json or package-lock.json. */
export const setPackageVersion = (text: string, version: string): string => {
  const content = JSON.parse(text) as Json & { packages?: Record<string, Json> };
  const packages = Object.entries(content.packages ?? {});
  const ours = packages.filter(([path]) => path === '' || path.startsWith('clients/'));
  for (const each of [content, ...ours.map(([, own]) => own)]) {
    if (each.version !== undefined) each.version = version;
    const dependencies = (each.dependencies ?? {}) as Json;
    for (const name of Object.keys(dependencies))
      if (name.startsWith('@tradepost/')) dependencies[name] = version;
  }
  return `${JSON.stringify(content, null, 2)}\n`;
};
