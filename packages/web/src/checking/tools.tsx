import { useCommandKey } from '../keys/platform.js';
import { type Format, formats } from './formats.js';

interface Props {
  readonly onFormat: (format: Format) => void;
}

interface Tool {
  readonly name: string;
  /** Behind Ctrl or ⌘. */
  readonly key: string;
}

export const tools: Readonly<Record<Format, Tool>> = {
  bold: { name: 'Bold', key: 'B' },
  code: { name: 'Code', key: 'E' },
  link: { name: 'Link', key: 'Shift U' },
  list: { name: 'List', key: 'Shift 8' },
  quote: { name: 'Quote', key: 'Shift 9' },
};

/** Buttons that give selected words a form, for those who know no Markdown. */
export function Tools({ onFormat }: Props) {
  const command = useCommandKey();
  return (
    <fieldset className="proofed-tools" aria-label="Form of the words">
      {formats.map((format) => (
        <button
          key={format}
          type="button"
          className="proofed-tool"
          data-format={format}
          title={`${command} ${tools[format].key}`}
          // The words stay selected.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onFormat(format)}
        >
          {tools[format].name}
        </button>
      ))}
    </fieldset>
  );
}
