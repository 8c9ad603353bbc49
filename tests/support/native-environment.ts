/** The globals of Node itself, for the native runtime. */
// biome-ignore lint/style/noDefaultExport: Jest reads the default export
export default class NativeEnvironment {
  readonly global = globalThis;
  readonly #own = { console: globalThis.console, exit: process.exit };

  async setup(): Promise<void> {}
  /** The runner replaces these for each file. */
  async teardown(): Promise<void> {
    Object.assign(globalThis, { console: this.#own.console });
    process.exit = this.#own.exit;
  }
  getVmContext(): null {
    return null;
  }
}
