import type { FormEvent } from 'react';
import { useCommandKey } from '../keys/platform.js';
import { Icon } from '../shell/icons.js';
import { preparePalette } from './host.js';
import { showPalette } from './open.js';

/** Opens the palette; before any script runs it leads to the library. */
export function SearchButton() {
  const key = useCommandKey();
  const open = (event: FormEvent): void => {
    event.preventDefault();
    showPalette(true);
  };
  return (
    <form action="/library" className="bar-find" onSubmit={open}>
      <button
        type="submit"
        className="bar-search"
        aria-keyshortcuts="Control+K Meta+K"
        aria-haspopup="dialog"
        onPointerEnter={preparePalette}
        onFocus={preparePalette}
      >
        <Icon name="search" />
        <span className="bar-search-words">Find anything</span>
        <kbd>{`${key} K`}</kbd>
      </button>
    </form>
  );
}
