/** What the merge is called where Git tells of it. */
export const mergeName = 'postmortems, part by part';

/**
 * What Git runs to merge a postmortem. Where Debrief cannot be started, Git would take our side alone for the merge,
 * without a mark: then the file is merged line by line, as ever.
 */
export const mergeCommand = [
  'debrief merge-driver --marker-size=%L %O %A %B %P; s=$?',
  'case $s in 0|1|129) exit $s;; esac',
  'git merge-file --marker-size=%L -L ours -L base -L theirs %A %O %B',
].join('; ');
