import type { operations as table } from '../../generated/operations.ts';
import type { operations } from '../../generated/types.ts';
import type { CallFacts } from '../contract/contract.ts';
import type { ContractHandler } from '../contract/handler-type.ts';
import type { Db } from '../db/database.ts';
import type { Deps } from '../deps.ts';
import type { Actor } from './accounts/actor.ts';

/** What a handler finds besides its request. `db` is its transaction where the contract gives it one. */
export type Call = Omit<Deps, 'db' | 'close'> & CallFacts<Db>;

/** The handler of one operation: its request and its answers as the contract has them. */
export type Handler<Id extends keyof operations> = ContractHandler<
  operations[Id],
  (typeof table)[Id],
  Actor,
  Call
>;

/** One handler for every operation, and no other. */
export type Handlers = { [Id in keyof operations]: Handler<Id> };
