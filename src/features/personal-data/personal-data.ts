import type { components } from '../../../generated/types.ts';
import type { Config } from '../../config.ts';
import type { Page, PageRequest } from '../../db/keyset.ts';
import type { Actor } from '../accounts/access/actor.ts';
import type { Context } from '../context.ts';

export type AccountExport = components['schemas']['AccountExport'];

export type ExportContext = Pick<Context<'invalid_token'>, 'db' | 'clock' | 'origin' | 'problem'> & {
  readonly config: Pick<Config, 'publicUrl'>;
};

type ReadPage<Row> = (context: ExportContext, owner: Actor, page: PageRequest) => Promise<Page<Row>>;

/** A list is read page by page, and `exportAccount` may truncate it. */
export type ListPart<Item> = { pageSize: number; readPage: ReadPage<Item> };

/** A value of bounded size. */
export type ValuePart<Value> = { read: (context: ExportContext, owner: Actor) => Promise<Value> };

type ListName = AccountExport['shortened'][number];

/** The part of an export that one feature contributes, by the names of the contract. */
export type ExportParts = {
  [Name in Exclude<keyof AccountExport, 'exportedAt' | 'shortened'>]-?: Name extends ListName
    ? ListPart<NonNullable<AccountExport[Name]>[number]>
    : ValuePart<AccountExport[Name]>;
};

export type ErasedAccount = { id: string; email: string };

/** Deletes the data of an account that no foreign key deletes with it, in the transaction that erases the account. */
export type Eraser = (context: Pick<Context, 'db' | 'clock'>, account: ErasedAccount) => Promise<void>;

/** The personal data that a feature keeps. */
export type PersonalData = { exports?: Partial<ExportParts>; erase?: Eraser };

/** The parts of all features. */
export type PersonalDataParts = { exports: ExportParts; erasers: readonly Eraser[] };
