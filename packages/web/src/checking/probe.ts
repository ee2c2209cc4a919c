/** Words that stand nowhere else: where they come to stand tells where those of a field would. */
export const probe = 'Qxzprobeqxz';
