import { type Examples, given, mailed, sessions } from '../../support/example-given.ts';

export const examples: Examples = {
  confirmPasswordReset: {
    204: given(mailed('password_reset')),
    password_too_common: given(mailed('password_reset'), { body: { newPassword: 'Football' } }),
  },
  changePassword: {
    204: async ({ world, send }) => {
      await world.sessions();
      await send({ example: 'withCurrent' });
      return send({ example: 'justAuthenticated' });
    },
    invalid_credentials: given(sessions, { body: { currentPassword: 'not-hers' } }),
    reauthentication_required: async ({ send, oldToken }) =>
      send({
        example: 'justAuthenticated',
        rawHeaders: { authorization: `Bearer ${await oldToken()}` },
      }),
    login_locked: async ({ send }) => {
      for (const _ of Array(5)) await send({ body: { currentPassword: 'not-hers' } });
      return send();
    },
    password_too_common: given(sessions, { body: { newPassword: 'Football' } }),
  },
};
