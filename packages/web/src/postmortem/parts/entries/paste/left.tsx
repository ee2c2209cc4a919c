import { counted } from '../../../../words/count.js';

interface Props {
  readonly lines: readonly string[];
  readonly passed: readonly string[];
}

/** What became no row: nothing of a text is lost without a word. */
export function Left({ lines, passed }: Props) {
  return (
    <>
      <Lines lines={lines} isOpen={lines.length <= 12} name="became no row, since no time was found in it">
        {counted(lines.length, 'line')}
      </Lines>
      <Lines lines={passed} isOpen={false} name="of the tool itself, such as reactions and days">
        {counted(passed.length, 'line')}
      </Lines>
    </>
  );
}

interface LinesProps {
  readonly lines: readonly string[];
  readonly isOpen: boolean;
  readonly name: string;
  readonly children: string;
}

function Lines({ lines, isOpen, name, children }: LinesProps) {
  if (lines.length === 0) return null;
  return (
    <details className="paste-left" open={isOpen}>
      <summary>
        {children} {name}
      </summary>
      <ul>
        {lines.slice(0, 200).map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name, and never move.
          <li key={index} dir="auto">
            {line.slice(0, 400)}
          </li>
        ))}
      </ul>
    </details>
  );
}
