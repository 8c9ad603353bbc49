import { handler } from '../handler.ts';
import { deleteAvatars, findAvatar } from './avatar-repository.ts';
import { uploadAvatar } from './avatar-upload.ts';

export const setAvatar = handler('setAvatar', ({ body: { files }, actor }, call) => {
  const respond = (jobId: string) =>
    call.checked({
      status: 202,
      headers: { Location: `/v1/jobs/${jobId}`, 'Retry-After': 1 },
      body: { jobId },
    });
  return uploadAvatar(call, actor, { files, respond });
});

export const deleteAvatar = handler('deleteAvatar', async ({ actor }, call) => {
  await deleteAvatars(call, { userId: actor.id });
  return { status: 204 };
});

export const getUserAvatar = handler('getUserAvatar', async ({ params }, call) => {
  const avatar = await findAvatar(call, params.userId);
  if (!avatar) throw call.problem('not_found');
  const Location = `/v1/media/${avatar.mediaId}/renditions/${avatar.rendition}`;
  return { status: 302, headers: { Location } };
});
