import { Command } from '../shell/command.js';

/** How a postmortem is begun. */
export function Calling({ noun }: { readonly noun: string }) {
  return (
    <p className="calling">
      Something has just happened? Anyone may call a {noun}, at a terminal in this folder:{' '}
      <Command>debrief new</Command>
    </p>
  );
}
