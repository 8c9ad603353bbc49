import { closeCoverage } from './coverage-recorder.ts';

// biome-ignore lint/style/noDefaultExport: Jest reads the default export
export default async () => {
  const { stopTestPostgres } = globalThis as typeof globalThis & { stopTestPostgres: () => Promise<void> };
  await stopTestPostgres();
  closeCoverage();
};
