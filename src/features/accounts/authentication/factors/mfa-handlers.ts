import { handler } from '../../../handler.ts';
import * as service from './mfa-service.ts';
import * as codes from './recovery-code-service.ts';
import * as secondFactors from './second-factor-repository.ts';
import * as totp from './totp-service.ts';

export const getSecondFactors = handler('getSecondFactors', async ({ actor }, call) => {
  const factors = await secondFactors.getSecondFactors(call, actor.id);
  return { status: 200, body: factors };
});

export const startTotpEnrolment = handler('startTotpEnrolment', async ({ actor }, call) => {
  const enrolment = await totp.startTotpEnrolment(call, actor);
  return { status: 200, body: enrolment };
});

export const confirmTotpEnrolment = handler('confirmTotpEnrolment', async ({ actor, body }, call) => {
  const recoveryCodes = await totp.confirmTotp(call, actor, body.code);
  return { status: 200, body: { ...(recoveryCodes && { recoveryCodes }) } };
});

export const removeTotp = handler('removeTotp', async ({ actor }, call) => {
  await totp.removeTotp(call, actor.id);
  return { status: 204 };
});

export const regenerateRecoveryCodes = handler('regenerateRecoveryCodes', async ({ actor }, call) => {
  const recoveryCodes = await codes.regenerateRecoveryCodes(call, actor.id);
  return { status: 200, body: { recoveryCodes } };
});

export const completeMfa = handler('completeMfa', ({ body }, call) => service.completeMfa(call, body));

export const startMfaPasskey = handler('startMfaPasskey', async ({ body }, call) => {
  const options = await service.startMfaPasskey(call, body.challengeToken);
  return { status: 200, body: options };
});
