/** Types that make a surplus field an error. By itself, TypeScript looks for one only in literals of a declared type. */

export type KeyOf<T> = T extends unknown ? keyof T : never;
type ValueAt<T, Key extends PropertyKey> = T extends unknown ? (Key extends keyof T ? T[Key] : never) : never;

/** `Given`, but `never` wherever it has a field that `Wanted`, or no member of the union `Wanted`, has. */
export type Exact<Given, Wanted> = Given extends readonly (infer Item)[]
  ? readonly Exact<Item, Wanted extends readonly (infer Other)[] ? Other : never>[]
  : Given extends object
    ? { [Key in keyof Given]: Key extends KeyOf<Wanted> ? Exact<Given[Key], ValueAt<Wanted, Key>> : never }
    : Given;

/** `T`, read-only all the way down, so that literals may be inferred as such. */
export type Immutable<T> = T extends readonly (infer Item)[]
  ? readonly Immutable<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Immutable<T[Key]> }
    : T;
