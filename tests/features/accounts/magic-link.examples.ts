import { deactivated, type Examples, given, mailed } from '../../support/example-given.ts';
import { asksForSecondFactor } from '../../support/second-factor-given.ts';

export const examples: Examples = {
  redeemMagicLink: {
    fromMail: given(mailed('magic_link')),
    secondFactor: async ({ app, world, send }) => {
      await mailed('magic_link')(world, app.deps.db);
      await asksForSecondFactor(app);
      return send();
    },
    account_deactivated: given(mailed('magic_link', deactivated)),
  },
};
