import { accounts, type Examples, given, mailed } from '../../support/example-given.ts';
import type { Recipe } from '../../support/example-trial.ts';

/** The current time in the requests of an example. */
const at =
  (moment: string, recipe: Recipe): Recipe =>
  async (trial) => {
    const { clock } = trial.app;
    const ahead = clock.now().getTime() - Date.parse(moment);
    clock.advance(-ahead);
    try {
      return await recipe(trial);
    } finally {
      clock.advance(ahead);
    }
  };

export const examples: Examples = {
  requestErasure: {
    last_admin: given(accounts, { as: 'admin' }),
  },
  undoErasure: {
    204: given(
      mailed('erasure_undo', (_, db) =>
        db('users').update({ deactivated_at: new Date(0), erases_at: new Date() }),
      ),
    ),
  },
  getAccountExport: {
    export: at(
      '2026-06-01T12:00:00.000Z',
      given((world) => world.files()),
    ),
  },
  exportAccount: {
    customer: at(
      '2026-06-01T12:00:00.000Z',
      given((world) => world.everything()),
    ),
  },
};
