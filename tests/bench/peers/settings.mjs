/** Port, database, keys and contract, as the runner hands them to every peer. */
export const settings = JSON.parse(process.argv[2]);
